package org.assay.platform;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/**
 * The network address that a request comes from. Each of our own proxies adds the address that it
 * heard from at the end of X-Forwarded-For; what stands before those anybody can have written.
 */
@Singleton
public final class ClientAddress {
  private final int proxies;

  /**
   * @param proxies of ours that a request passes through; none of them, and the header says nothing
   */
  ClientAddress(@Value("${assay.proxies:0}") int proxies) {
    this.proxies = proxies;
  }

  public String of(HttpRequest<?> request) {
    var heard = forwarded(request);
    return proxies == 0 || heard.isEmpty()
        ? request.getRemoteAddress().getAddress().getHostAddress()
        : heard.get(Math.max(0, heard.size() - proxies));
  }

  private static List<String> forwarded(HttpRequest<?> request) {
    return request.getHeaders().getAll("X-Forwarded-For").stream()
        .flatMap(line -> Stream.of(line.split(",")))
        .map(String::strip)
        .filter(it -> it.matches("[0-9A-Fa-f.:\\[\\]]{3,45}"))
        .toList();
  }
}
