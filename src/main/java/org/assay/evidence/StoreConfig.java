package org.assay.evidence;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;

/** Makes the store and the scanner that the settings name. */
@Factory
class StoreConfig {
  private static final Duration SCANNER_PATIENCE = Duration.ofSeconds(30);
  private static final Duration STORE_CONNECT = Duration.ofSeconds(5);
  private static final Duration STORE_SILENCE = Duration.ofSeconds(15);

  @Singleton
  FileStore store(FilesConfig files) {
    return files.s3().bucket().isBlank()
        ? new FolderStore(Path.of(files.folder()))
        : new S3Store(client(files.s3()), files.s3().bucket());
  }

  @Singleton
  VirusScanner scanner(FilesConfig files) {
    if (files.clamd().isBlank()) return VirusScanner.NONE;
    var parts = files.clamd().split(":");
    if (parts.length != 2 || !parts[1].matches("\\d{1,5}")) {
      throw new IllegalArgumentException(
          "ASSAY_CLAMD must be a host and a port, such as localhost:3310");
    }
    return new ClamdScanner(parts[0], Integer.parseInt(parts[1]), SCANNER_PATIENCE);
  }

  /** Plain signed requests to a path, which every S3-compatible server understands. */
  static S3Client client(FilesConfig.S3 s3) {
    var client =
        S3Client.builder()
            .httpClient(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(STORE_CONNECT)
                    .socketTimeout(STORE_SILENCE)
                    .build())
            .region(Region.of(s3.region()))
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(s3.accessKey(), s3.secretKey())))
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .serviceConfiguration(
                S3Configuration.builder()
                    .pathStyleAccessEnabled(true)
                    .chunkedEncodingEnabled(false)
                    .build());
    if (!s3.endpoint().isBlank()) client.endpointOverride(URI.create(s3.endpoint()));
    return client.build();
  }
}
