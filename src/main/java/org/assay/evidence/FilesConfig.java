package org.assay.evidence;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.convert.format.ReadableBytes;

/**
 * Settings of evidence files.
 *
 * @param folder where they are kept when no bucket is named
 * @param maxSize of one file, in bytes
 * @param clamd host and port of a virus scanner, for instance {@code localhost:3310}; empty for
 *     none
 */
@ConfigurationProperties("assay.files")
record FilesConfig(
    @Bindable(defaultValue = "./data/files") String folder,
    @Bindable(defaultValue = "10MB") @ReadableBytes long maxSize,
    @Bindable(defaultValue = "") String clamd,
    S3 s3) {

  /**
   * @param bucket empty when files are kept in a folder
   * @param endpoint empty for that of the region
   */
  @ConfigurationProperties("s3")
  record S3(
      @Bindable(defaultValue = "") String bucket,
      @Bindable(defaultValue = "") String endpoint,
      @Bindable(defaultValue = "eu-west-2") String region,
      @Bindable(defaultValue = "") String accessKey,
      @Bindable(defaultValue = "") String secretKey) {}
}
