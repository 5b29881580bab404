package org.assay.evidence;

import io.micronaut.http.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Keeps files in one bucket of a service that speaks S3, under {@code evidence/}. */
final class S3Store implements FileStore {
  private static final String FOLDER = "evidence/";

  private final S3Client client;
  private final String bucket;

  S3Store(S3Client client, String bucket) {
    this.client = client;
    this.bucket = bucket;
  }

  @Override
  public void put(FileId id, Path content) throws IOException {
    asking(
        "keep",
        () ->
            client.putObject(
                r -> r.bucket(bucket).key(key(id)).contentType(MediaType.APPLICATION_OCTET_STREAM),
                RequestBody.fromFile(content)));
  }

  @Override
  public InputStream get(FileId id) throws IOException {
    return asking("read", () -> client.getObject(r -> r.bucket(bucket).key(key(id))));
  }

  @Override
  public void delete(FileId id) throws IOException {
    asking("delete", () -> client.deleteObject(r -> r.bucket(bucket).key(key(id))));
  }

  @Override
  public boolean exists(FileId id) throws IOException {
    return asking(
        "find",
        () -> {
          try {
            client.headObject(r -> r.bucket(bucket).key(key(id)));
            return true;
          } catch (NoSuchKeyException none) {
            return false;
          }
        });
  }

  @Override
  public Map<FileId, Instant> list(String prefix) throws IOException {
    return asking(
        "list",
        () -> {
          var found = new HashMap<FileId, Instant>();
          client
              .listObjectsV2Paginator(r -> r.bucket(bucket).prefix(FOLDER + prefix))
              .contents()
              .forEach(it -> note(found, it));
          return found;
        });
  }

  private static void note(Map<FileId, Instant> found, S3Object object) {
    var name = object.key().substring(FOLDER.length());
    if (FileId.isOne(name)) found.put(new FileId(name), object.lastModified());
  }

  /** A file is sent whole in one request, of which S3 keeps all or nothing. */
  @Override
  public int removeParts(Instant before) {
    return 0;
  }

  @Override
  public OptionalLong room() {
    return OptionalLong.empty();
  }

  private static String key(FileId id) {
    return FOLDER + id.value();
  }

  private static <T> T asking(String what, Supplier<T> request) throws IOException {
    try {
      return request.get();
    } catch (SdkException e) {
      throw new IOException("The S3 service did not " + what + " a file. Check its settings.", e);
    }
  }
}
