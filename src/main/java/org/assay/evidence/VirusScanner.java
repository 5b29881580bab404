package org.assay.evidence;

import java.nio.file.Path;

/** Looks for viruses, before a file is kept. */
interface VirusScanner {
  /** Used where no scanner is set up. */
  VirusScanner NONE = _ -> new Clean();

  Verdict scan(Path file);

  sealed interface Verdict {}

  record Clean() implements Verdict {}

  /**
   * @param name what the scanner calls it
   */
  record Found(String name) implements Verdict {}

  /** The scanner could not be reached, or gave no verdict. */
  record Silent(String why) implements Verdict {}
}
