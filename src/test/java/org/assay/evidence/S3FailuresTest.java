package org.assay.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockingDetails;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What an object store does that answers wrongly or not at all, which none can be asked to do. */
class S3FailuresTest {
  private static final FileId ID = FileId.fresh();

  @TempDir Path folder;

  private static Stream<SdkException> failures() {
    return Stream.of(
        S3Exception.builder().statusCode(403).message("AccessDenied").build(),
        S3Exception.builder().statusCode(503).message("SlowDown").build(),
        S3Exception.builder().statusCode(500).message("InternalError").build(),
        SdkClientException.create("Unable to execute HTTP request: Read timed out"),
        SdkClientException.create("Unable to load credentials"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void each_is_a_fault_of_the_store_that_says_what_was_asked_and_what_to_look_at(SdkException why)
      throws IOException {
    var content = Files.writeString(folder.resolve("in"), "evidence");
    var asked =
        List.<Asked>of(
            new Asked("keep", store -> () -> store.put(ID, content)),
            new Asked("read", store -> () -> store.get(ID)),
            new Asked("delete", store -> () -> store.delete(ID)),
            new Asked("find", store -> () -> store.exists(ID)),
            new Asked("list", store -> () -> store.list("")));
    for (var it : asked) {
      var client =
          mock(
              S3Client.class,
              call -> {
                throw why;
              });
      var fault = assertThrows(IOException.class, it.of.apply(new S3Store(client, "bucket")));
      assertEquals(
          "The S3 service did not %s a file. Check its settings.".formatted(it.what),
          fault.getMessage());
      assertSame(why, fault.getCause());
      assertEquals(1, mockingDetails(client).getInvocations().size(), "asked once: " + it.what);
    }
  }

  private record Asked(String what, Function<FileStore, Executable> of) {}

  @Test
  void only_an_answer_that_there_is_no_such_file_is_taken_for_none() throws IOException {
    var client = mock(S3Client.class);
    when(client.headObject(any(Consumer.class)))
        .thenThrow(NoSuchKeyException.builder().statusCode(404).build());
    assertFalse(new S3Store(client, "bucket").exists(ID));

    var there = mock(S3Client.class);
    when(there.headObject(any(HeadObjectRequest.class))).thenReturn(null);
    assertTrue(new S3Store(there, "bucket").exists(ID));
  }
}
