package org.assay.evidence;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assay.engine.guard.Sighting;
import org.assay.evidence.check.FileRefusal;
import org.assay.platform.ErrorPages;
import org.assay.platform.LocalAddress;
import org.assay.platform.LocalAddress.Within;
import org.assay.platform.Problem;
import org.assay.platform.problem.ProblemException;

/** Says what became of a file: to a script in JSON, to a plain form with the page it came from. */
@Singleton
class EvidenceAnswerWriter {

  EvidenceAnswerWriter() {}

  /**
   * @param size in bytes
   * @param already true when the same file had been kept before
   */
  @Serdeable
  record Stored(
      long id,
      String name,
      String mediaType,
      long size,
      String sha256,
      @Nullable String date,
      String href,
      boolean already) {
    static Stored of(KeepOutcome.Kept kept) {
      var file = kept.file();
      var date = file.evidenceDate();
      return new Stored(
          file.id(),
          file.name(),
          file.type().mime(),
          file.size(),
          file.sha256(),
          date == null ? null : date.toString(),
          "/evidence/" + file.id(),
          kept.already());
    }
  }

  HttpResponse<?> kept(
      HttpRequest<?> request, KeepOutcome.Kept kept, long returnId, @Nullable String back) {
    if (!ErrorPages.forPrograms(request)) return HttpResponse.seeOther(to(back, returnId));
    var stored = Stored.of(kept);
    return kept.already()
        ? HttpResponse.ok(stored)
        : HttpResponse.created(stored, URI.create(stored.href()));
  }

  static ProblemException refused(FileRefusal why) {
    var status =
        switch (why) {
          case FileRefusal.TooLarge _ -> HttpStatus.REQUEST_ENTITY_TOO_LARGE;
          case FileRefusal.NotScanned _ -> HttpStatus.SERVICE_UNAVAILABLE;
          default -> HttpStatus.UNPROCESSABLE_ENTITY;
        };
    return new ProblemException(status, why.code(), why.message());
  }

  /** The places are told to a script; nobody is told the words themselves. */
  HttpResponse<?> heldBack(HttpRequest<?> request, KeepOutcome.HeldBack held) {
    var advice = (held.inReason().isEmpty() ? held.inName() : held.inReason()).getFirst();
    var code = "evidence/name-identifies-child";
    var detail =
        "The %s may identify a child (%s). Send the file under another name, or say why the name is"
                .formatted(
                    held.inReason().isEmpty() ? "file’s name" : "reason", advice.kind().label())
            + " safe.";
    if (!ErrorPages.forPrograms(request)) {
      throw new ProblemException(HttpStatus.UNPROCESSABLE_ENTITY, code, detail);
    }
    return Problem.response(
        HttpStatus.UNPROCESSABLE_ENTITY,
        code,
        detail,
        List.of(held.inName(), held.inReason()).stream()
            .flatMap(List::stream)
            .map(EvidenceAnswerWriter::error)
            .toList());
  }

  static ProblemException wrongDate() {
    return new ProblemException(
        HttpStatus.UNPROCESSABLE_ENTITY,
        "evidence/date",
        "The date of the evidence must be a real date, such as 2026-03-31. The file was not kept.");
  }

  static ProblemException wrongBack() {
    return new ProblemException(
        HttpStatus.BAD_REQUEST,
        "evidence/back",
        "The page to go back to cannot be read. The file was not kept. Open the question again and"
            + " send the file from there.");
  }

  static ProblemException locked() {
    return new ProblemException(
        HttpStatus.CONFLICT,
        "evidence/locked",
        "The return is not open for changes, so no file can be added. Have it sent back or"
            + " reopened first.");
  }

  static ProblemException submitted() {
    return new ProblemException(
        HttpStatus.CONFLICT,
        "evidence/submitted",
        "The file is part of what was signed off, and stays with it.");
  }

  static ProblemException unknown() {
    return ProblemException.notFound("evidence/unknown");
  }

  HttpResponse<?> removed(HttpRequest<?> request, @Nullable Long returnId) {
    return ErrorPages.forPrograms(request) || returnId == null
        ? HttpResponse.noContent()
        : HttpResponse.seeOther(URI.create("/returns/" + returnId));
  }

  /** A plain name for old readers, and the whole one as RFC 5987 has it. */
  static String attachment(String name) {
    var plain = name.replaceAll("[^A-Za-z0-9 ._()\\-]", "_");
    var whole = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + whole;
  }

  private static Map<String, Object> error(Sighting sighting) {
    return Map.of(
        "code", sighting.kind().code(),
        "start", sighting.start(),
        "end", sighting.end(),
        "excerpt", sighting.excerpt(),
        "detail", sighting.advice());
  }

  /** Only addresses of this service. */
  private static URI to(@Nullable String back, long returnId) {
    return LocalAddress.of(back) instanceof Within(var uri)
        ? uri
        : URI.create("/returns/" + returnId);
  }
}
