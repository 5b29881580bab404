package org.assay.assurance.caseaudit.workbook;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import org.assay.collection.workbook.WorkbookDesk;
import org.assay.collection.workbook.WorkbookRoutes;

/** The workbook of an agency's form. */
@Hidden
@Controller("/audit-forms/{id}")
@Secured({"RESPONDENT", "APPROVER", "CASE_AUDITOR"})
@Produces(MediaType.TEXT_HTML)
class FormWorkbookController extends WorkbookRoutes {
  FormWorkbookController(FormWorkbook owner, WorkbookDesk desk) {
    super(owner, desk);
  }
}
