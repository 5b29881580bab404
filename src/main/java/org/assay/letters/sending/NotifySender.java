package org.assay.letters.sending;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.email.EmailException;
import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.assay.letters.writing.Letter;
import org.assay.letters.writing.QueuedLetter;
import org.assay.platform.Hmac;

/**
 * Sends letters through GOV.UK Notify in place of a mail server. The template there has the two
 * places ((subject)) and ((body)). What a letter encloses is not sent: it is behind the link.
 *
 * @see <a href="https://docs.notifications.service.gov.uk/rest-api.html">the API</a>
 */
@Singleton
@Primary
@Requires(property = "assay.notify.key")
@Requires(property = "assay.notify.key", notEquals = "")
class NotifySender implements LetterSender {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int UUID_LENGTH = 36;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final LetterMailer ids;
  private final Clock clock;
  private final URI address;
  private final String key;
  private final String template;

  NotifySender(
      LetterMailer ids,
      Clock clock,
      @Value("${assay.notify.url:`https://api.notifications.service.gov.uk`}") String url,
      @Value("${assay.notify.key}") String key,
      @Value("${assay.notify.template}") String template) {
    this.ids = ids;
    this.clock = clock;
    this.address = URI.create(url.replaceAll("/+$", "") + "/v2/notifications/email");
    this.key = key.strip();
    this.template = template.strip();
  }

  @Override
  public void send(QueuedLetter row, Letter letter, Runnable handingOver) {
    try {
      var request =
          HttpRequest.newBuilder(address)
              .timeout(PATIENCE)
              .header("Authorization", "Bearer " + token())
              .header("Content-Type", MediaType.APPLICATION_JSON)
              .POST(
                  HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body(row, letter))))
              .build();
      handingOver.run();
      check(client.send(request, HttpResponse.BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new EmailException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmailException(e);
    }
  }

  private Map<String, Object> body(QueuedLetter row, Letter letter) {
    return Map.of(
        "email_address",
        letter.to(),
        "template_id",
        template,
        "reference",
        ids.messageId(row),
        "personalisation",
        Map.of("subject", letter.subject(), "body", letter.text()));
  }

  /** Of a refusal its number alone: the words may repeat the letter's. */
  private static void check(HttpResponse<String> answer) throws IOException {
    int status = answer.statusCode();
    if (status == 201) return;
    var said = "GOV.UK Notify answered " + status;
    // The key, the rate or the service: the next letter would meet the same.
    if (status == 403 || status == 429 || status >= 500) throw new IOException(said);
    throw new IllegalStateException(said);
  }

  /** Signed for the moment: the key ends with the service's id and the secret, of 36 each. */
  private String token() {
    var secret = key.substring(key.length() - UUID_LENGTH);
    var service = key.substring(key.length() - 2 * UUID_LENGTH - 1, key.length() - UUID_LENGTH - 1);
    var claims = Map.of("iss", service, "iat", clock.instant().getEpochSecond());
    try {
      var head = part(Map.of("typ", "JWT", "alg", "HS256")) + "." + part(claims);
      return head + "." + encoded(Hmac.sha256(secret.getBytes(StandardCharsets.UTF_8), head));
    } catch (IOException e) {
      throw new IllegalStateException("The key of GOV.UK Notify could not be used", e);
    }
  }

  private static String part(Map<String, ?> value) throws IOException {
    return encoded(JSON.writeValueAsBytes(value));
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
