package org.assay.platform;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.uri.UriBuilder;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Part of a long list for programs, in the order of ids: what comes after one of them. Nothing is
 * left out or given twice, whatever is added.
 *
 * @param next the id after which the rest begins; null at the end
 */
public record Slice<T>(List<T> items, @Nullable Long next) {
  /** Items of a slice where the caller names no number. */
  public static final int SIZE = 100;

  /** The most that a caller can ask for at once. */
  public static final int MOST = 200;

  /** How the API describes the header that leads on. */
  public static final String LINK =
      "Where the list goes on (RFC 8288, rel=\"next\"); left out at its end";

  public static final String SIZE_FAULT = "Enter a number from 1 to 200 for size";
  public static final String AFTER_FAULT = "Enter an id of 0 or more for after";

  /**
   * Reads one item more than is wanted, to know whether any follow.
   *
   * @param read at most so many, after the same id
   */
  public static <T> Slice<T> of(int size, IntFunction<List<T>> read, ToLongFunction<T> id) {
    var found = read.apply(size + 1);
    if (found.size() <= size) return new Slice<>(found, null);
    var items = found.subList(0, size);
    return new Slice<>(items, id.applyAsLong(items.getLast()));
  }

  public static int size(@Nullable Integer asked) {
    return asked == null ? SIZE : asked;
  }

  /** The items, with a link to what follows. */
  public <R> HttpResponse<List<R>> answer(HttpRequest<?> request, Function<T, R> shown) {
    var answer = HttpResponse.ok(items.stream().map(shown).toList());
    if (next == null) return answer;
    var rest = UriBuilder.of(request.getUri()).replaceQueryParam("after", next).build();
    return answer.header(HttpHeaders.LINK, "<" + rest + ">; rel=\"next\"");
  }
}
