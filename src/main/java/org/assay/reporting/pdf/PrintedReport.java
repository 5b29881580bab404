package org.assay.reporting.pdf;

import net.sf.jasperreports.engine.JasperPrint;

/**
 * A report as laid out.
 *
 * @param bookmark what it is called among others; empty where it is the whole document
 */
record PrintedReport(String bookmark, JasperPrint print) {
  int pages() {
    return print.getPages().size();
  }
}
