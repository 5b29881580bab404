SwaggerUIBundle({ url: "/openapi/assay.json", dom_id: "#swagger-ui", deepLinking: true, validatorUrl: null });
