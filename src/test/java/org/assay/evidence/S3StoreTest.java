package org.assay.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3StoreTest {
  @TempDir Path folder;
  private S3Fake fake;

  @BeforeEach
  void start() throws IOException {
    fake = new S3Fake();
  }

  @AfterEach
  void stop() {
    fake.close();
  }

  @Test
  void what_was_put_is_found_read_and_deleted_by_signed_requests() throws IOException {
    var store = store(S3Fake.SECRET);
    var id = FileId.fresh();
    var content = SampleFiles.picture("png");
    assertFalse(store.exists(id));
    store.put(id, Files.write(folder.resolve("in"), content));
    assertEquals(Set.of("/bucket/evidence/" + id.value()), fake.objects.keySet());
    assertTrue(store.exists(id));
    try (var in = store.get(id)) {
      assertArrayEquals(content, in.readAllBytes());
    }
    store.delete(id);
    assertFalse(store.exists(id));
  }

  @Test
  void files_are_listed_by_the_beginning_of_their_ids_page_after_page() throws IOException {
    var store = store(S3Fake.SECRET);
    var content = Files.writeString(folder.resolve("in"), "evidence");
    var ours = new HashMap<FileId, Instant>();
    for (int i = 0; i < 5; i++) {
      var id = new FileId("ab" + FileId.fresh().value().substring(2));
      store.put(id, content);
      ours.put(id, Instant.parse("2026-01-14T00:00:00Z"));
    }
    store.put(new FileId("ac" + FileId.fresh().value().substring(2)), content);
    fake.objects.put("/bucket/evidence/ab-not-ours", new byte[0]);
    assertEquals(ours, store.list("ab"));
    assertEquals(Map.of(), store.list("00"));
  }

  @Test
  void a_wrong_secret_is_a_fault_that_says_what_to_look_at() throws IOException {
    var store = store("another");
    var file = Files.writeString(folder.resolve("in"), "evidence");
    var fault = assertThrows(IOException.class, () -> store.put(FileId.fresh(), file));
    assertTrue(fault.getMessage().contains("Check its settings"));
    assertTrue(fake.objects.isEmpty());
  }

  @Test
  void a_missing_file_is_a_fault() {
    assertThrows(IOException.class, () -> store(S3Fake.SECRET).get(FileId.fresh()));
  }

  private FileStore store(String secret) {
    var settings = new FilesConfig.S3("bucket", fake.endpoint(), S3Fake.REGION, S3Fake.KEY, secret);
    return new S3Store(StoreConfig.client(settings), "bucket");
  }
}
