FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml ./
COPY src/main src/main
COPY forms forms
COPY reports reports
RUN mvn -B -q package -Dmaven.test.skip=true

FROM eclipse-temurin:25-jre
RUN groupadd --system assay && useradd --system --gid assay --home-dir /assay --create-home assay \
  && install --directory --owner=assay --group=assay /assay/files
WORKDIR /assay
# The libraries change seldom, the service often: two layers.
COPY --from=build /build/target/lib lib
COPY --from=build /build/target/assay.jar assay.jar
USER assay
EXPOSE 8080
ENV JAVA_TOOL_OPTIONS="-Xmx256m -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError -Djava.awt.headless=true"
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${PORT:-8080} && printf 'GET /health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["java", "-jar", "assay.jar"]
