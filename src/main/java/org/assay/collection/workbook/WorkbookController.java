package org.assay.collection.workbook;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;

/** The workbook of a return. */
@Hidden
@Controller("/returns/{id}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
class WorkbookController extends WorkbookRoutes {
  WorkbookController(ReturnWorkbook owner, WorkbookDesk desk) {
    super(owner, desk);
  }
}
