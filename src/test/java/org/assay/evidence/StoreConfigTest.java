package org.assay.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class StoreConfigTest {
  private final StoreConfig config = new StoreConfig();

  @Test
  void files_go_to_a_folder_unless_a_bucket_is_named() {
    assertInstanceOf(FolderStore.class, config.store(settings("", "")));
    assertInstanceOf(S3Store.class, config.store(settings("bucket", "")));
  }

  @Test
  void nothing_is_scanned_unless_a_scanner_is_named() {
    assertEquals(VirusScanner.NONE, config.scanner(settings("", "")));
    assertInstanceOf(ClamdScanner.class, config.scanner(settings("", "scanner:3310")));
    assertThrows(IllegalArgumentException.class, () -> config.scanner(settings("", "scanner")));
  }

  private static FilesConfig settings(String bucket, String clamd) {
    return new FilesConfig(
        "files", 1, clamd, new FilesConfig.S3(bucket, "", "eu-west-2", "k", "s"));
  }
}
