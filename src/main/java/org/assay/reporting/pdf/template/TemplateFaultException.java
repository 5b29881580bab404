package org.assay.reporting.pdf.template;

/**
 * A template that cannot be used. The message is one line: the file, the line if known, the fault.
 */
public final class TemplateFaultException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String file;

  /**
   * @param file below the folder of templates
   * @param line from 1; 0 when it is not known
   */
  public TemplateFaultException(String file, int line, String fault, Throwable cause) {
    super(
        file + (line == 0 ? "" : ", line " + line) + ": " + fault.replaceAll("\\s+", " ").strip(),
        cause);
    this.file = file;
  }

  public String file() {
    return file;
  }
}
