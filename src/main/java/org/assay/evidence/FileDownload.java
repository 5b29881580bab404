package org.assay.evidence;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.types.files.StreamedFile;
import org.assay.evidence.EvidenceFiles.Download;

/** A file as it is sent to a browser: to be kept, never to be run or shown in a page of ours. */
public final class FileDownload {
  private FileDownload() {}

  public static HttpResponse<?> answer(Download found) {
    var file = found.file();
    var type = MediaType.of(file.type().mime());
    return HttpResponse.ok(
            new StreamedFile(found.content(), type, file.storedAt().toEpochMilli(), file.size()))
        .header(HttpHeaders.CONTENT_DISPOSITION, EvidenceAnswerWriter.attachment(file.name()))
        .header("Content-Security-Policy", "sandbox; default-src 'none'");
  }
}
