package org.assay.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import org.junit.jupiter.api.Test;

class ClientAddressTest {
  private static final String FORGED = "203.0.113.9, 198.51.100.7, 192.0.2.1";

  private static String address(int proxies, String forwarded) {
    var request = HttpRequest.GET("/").header("X-Forwarded-For", forwarded);
    return new ClientAddress(proxies).of(request);
  }

  @Test
  void each_proxy_of_ours_is_believed_and_what_the_client_wrote_is_not() {
    assertEquals("192.0.2.1", address(1, FORGED));
    assertEquals("198.51.100.7", address(2, FORGED));
    assertEquals("2001:db8::7", address(1, "2001:db8::7"));
  }

  @Test
  void by_setting_https_needs_no_header() {
    var plain = HttpRequest.GET("/");
    assertTrue(new Https("true", "").used(plain));
    assertTrue(new Https("", "https://assay.example").used(plain));
    assertFalse(new Https("", "http://localhost:8080").used(plain));
    assertFalse(new Https("false", "https://assay.example").used(plain));
  }
}
