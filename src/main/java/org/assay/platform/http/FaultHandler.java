package org.assay.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.convert.format.ReadableBytes;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assay.platform.ErrorPages;
import org.assay.platform.Problem;
import org.assay.platform.health.Trouble;
import org.assay.platform.health.Troubles;
import org.jspecify.annotations.Nullable;

/**
 * Answers for every fault that no handler of ours expected: an unknown address, an unreadable body,
 * an exception. The texts are ours, so that no name of a class and no trace of the stack gets out.
 */
@Primary
@Singleton
final class FaultHandler implements ErrorResponseProcessor<Object> {
  private static final String UNREAD = "The service could not read what you sent.";

  private final ErrorPages pages;
  private final Troubles troubles;
  private final long fileLimit;

  FaultHandler(
      ErrorPages pages,
      Troubles troubles,
      @Value("${assay.files.max-size}") @ReadableBytes long fileLimit) {
    this.pages = pages;
    this.troubles = troubles;
    this.fileLimit = fileLimit;
  }

  @Override
  public MutableHttpResponse<Object> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    var status = collided(context, response.status()) ? HttpStatus.CONFLICT : response.status();
    @SuppressWarnings("unchecked")
    var answer = (MutableHttpResponse<Object>) response;
    var trouble = status.getCode() < 500 ? null : trouble(context);
    if (trouble != null) return pages.unavailable(context.getRequest(), trouble, answer);
    if (ErrorPages.forPrograms(context.getRequest())) {
      return answer
          .status(status)
          .contentType(Problem.MEDIA_TYPE)
          .body(Problem.of(status, code(status), detail(context, status), errors(context)));
    }
    var shown = strayAddress(context, status) ? HttpStatus.NOT_FOUND : status;
    return answer
        .status(shown)
        .contentType(MediaType.TEXT_HTML_TYPE)
        .body(pages.page(context.getRequest(), shown, detail(context, shown)));
  }

  private static boolean collided(ErrorContext context, HttpStatus status) {
    return status.getCode() >= 500 && context.getRootCause().filter(Collision::in).isPresent();
  }

  /** To a person an address with letters where a number belongs leads nowhere, like any other. */
  private static boolean strayAddress(ErrorContext context, HttpStatus status) {
    return status == HttpStatus.BAD_REQUEST
        && context.getRequest().getMethod() == HttpMethod.GET
        && context.getRootCause().stream()
            .flatMap(FaultHandler::causes)
            .anyMatch(ConversionErrorException.class::isInstance);
  }

  private @Nullable Trouble trouble(ErrorContext context) {
    var thrown = context.getRootCause().orElse(null);
    var trouble = thrown == null ? null : Trouble.in(thrown).orElse(null);
    if (thrown != null && trouble != null) troubles.happened(trouble, thrown);
    return trouble;
  }

  private static String code(HttpStatus status) {
    return switch (status) {
      case BAD_REQUEST -> "request/invalid";
      case UNAUTHORIZED -> "sign-in/required";
      case FORBIDDEN -> "role/forbidden";
      case NOT_FOUND -> "request/not-found";
      case METHOD_NOT_ALLOWED -> "request/method";
      case NOT_ACCEPTABLE -> "request/not-acceptable";
      case CONFLICT -> "request/conflict";
      case REQUEST_ENTITY_TOO_LARGE -> "request/too-large";
      case UNSUPPORTED_MEDIA_TYPE -> "request/media-type";
      default -> status.getCode() < 500 ? "request/refused" : "service/fault";
    };
  }

  /** What is so large is a file, since no form of ours comes near the limit. */
  private String tooLarge(ErrorContext context) {
    boolean file =
        context
            .getRequest()
            .getContentType()
            .filter(type -> type.getName().equals(MediaType.MULTIPART_FORM_DATA))
            .isPresent();
    return file
        ? ("A file can be at most %d MB. Nothing was saved. Save the file smaller, for instance"
                + " with smaller pictures, or send only the pages that matter.")
            .formatted(fileLimit / (1024 * 1024))
        : "What you sent is larger than the service takes.";
  }

  private String detail(ErrorContext context, HttpStatus status) {
    return switch (status) {
      case BAD_REQUEST -> context.getRootCause().map(FaultHandler::unread).orElse(UNREAD);
      case UNAUTHORIZED -> "Sign in first.";
      case FORBIDDEN -> "Your account may not do this.";
      case NOT_FOUND ->
          "Check the address. If you followed a link, what it led to may be gone or not yours.";
      case METHOD_NOT_ALLOWED -> "This address does not take that kind of request.";
      case NOT_ACCEPTABLE -> "This address does not answer in the form you ask for.";
      case CONFLICT -> "Somebody else has changed this. Look at it again, then repeat.";
      case REQUEST_ENTITY_TOO_LARGE -> tooLarge(context);
      case UNSUPPORTED_MEDIA_TYPE -> "The service cannot read that kind of content here.";
      default ->
          status.getCode() < 500
              ? UNREAD
              : "Nothing you sent was lost that the service had confirmed. Try again in a minute.";
    };
  }

  private static String unread(Throwable cause) {
    return causes(cause)
        .map(
            each ->
                switch (each) {
                  case JsonProcessingException json when json.getLocation() != null ->
                      "The JSON breaks off or turns wrong at line %d, column %d."
                          .formatted(
                              json.getLocation().getLineNr(), json.getLocation().getColumnNr());
                  case ConversionErrorException wrong ->
                      "“%s” cannot be read.".formatted(wrong.getArgument().getName());
                  case UnsatisfiedRouteException missing ->
                      "“%s” is missing.".formatted(missing.getArgument().getName());
                  case ConstraintViolationException _ ->
                      "Some of what you sent is missing or not allowed.";
                  default -> "";
                })
        .filter(text -> !text.isEmpty())
        .reduce((outer, inner) -> inner)
        .orElse(UNREAD);
  }

  private static Stream<Throwable> causes(Throwable cause) {
    return Stream.iterate(cause, each -> each != null, Throwable::getCause);
  }

  private static List<Map<String, Object>> errors(ErrorContext context) {
    return context
        .getRootCause()
        .filter(ConstraintViolationException.class::isInstance)
        .map(ConstraintViolationException.class::cast)
        .map(each -> each.getConstraintViolations().stream().map(FaultHandler::error).toList())
        .orElse(List.of());
  }

  private static Map<String, Object> error(ConstraintViolation<?> violation) {
    return Map.of(
        "code",
        "request/invalid",
        "pointer",
        pointer(violation.getPropertyPath()),
        "message",
        violation.getMessage());
  }

  /** The path starts with the handler's method and parameter, which are nobody's business. */
  private static String pointer(Path path) {
    return StreamSupport.stream(path.spliterator(), false)
        .skip(2)
        .map(node -> "/" + (node.getIndex() == null ? "" : node.getIndex() + "/") + node.getName())
        .collect(Collectors.joining());
  }
}
