package org.assay.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderStoreTest {
  @TempDir Path folder;

  @Test
  void what_was_put_is_found_read_and_deleted() throws IOException {
    var store = new FolderStore(folder.resolve("files"));
    var id = FileId.fresh();
    assertFalse(store.exists(id));
    store.put(id, Files.writeString(folder.resolve("in"), "evidence"));
    assertTrue(store.exists(id));
    try (var in = store.get(id)) {
      assertArrayEquals(SampleFiles.bytes("evidence"), in.readAllBytes());
    }
    store.delete(id);
    assertFalse(store.exists(id));
    store.delete(id);
  }

  @Test
  void a_file_lies_two_folders_deep_and_nothing_else_is_left() throws IOException {
    var root = folder.resolve("files");
    var id = FileId.fresh();
    new FolderStore(root).put(id, Files.writeString(folder.resolve("in"), "evidence"));
    var name = id.value();
    var place = root.resolve(name.substring(0, 2)).resolve(name.substring(2, 4)).resolve(name);
    try (var files = Files.walk(root)) {
      assertEquals(List.of(place), files.filter(Files::isRegularFile).toList());
    }
  }

  @Test
  void a_file_that_cannot_be_read_leaves_nothing() throws IOException {
    var root = folder.resolve("files");
    var id = FileId.fresh();
    assertThrows(IOException.class, () -> new FolderStore(root).put(id, folder.resolve("missing")));
    try (var files = Files.walk(root)) {
      assertEquals(0, files.filter(Files::isRegularFile).count());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "..",
        "../../etc/passwd",
        "0123456789abcdef0123456789abcde/",
        "ABCDEF0123456789ABCDEF0123456789"
      })
  void an_id_can_be_no_path(String value) {
    assertThrows(IllegalArgumentException.class, () -> new FileId(value));
  }
}
