package org.assay.letters.writing;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;

/** The address that people know the service by; where none is named, the one it listens at. */
@Singleton
public class LinkConfig {
  private final String address;
  private final BeanProvider<EmbeddedServer> server;

  public LinkConfig(
      @Value("${assay.address:}") String address, BeanProvider<EmbeddedServer> server) {
    this.address = address.strip().replaceAll("/+$", "");
    this.server = server;
  }

  /**
   * @param path beginning with a slash
   */
  public String to(String path) {
    return (address.isEmpty() ? server.get().getURI().toString() : address) + path;
  }
}
