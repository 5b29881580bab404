package org.assay.collection.workbook;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.multipart.CompletedFileUpload;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.assay.collection.returns.ReturnProblems;
import org.assay.collection.workbook.xlsx.ArchiveReader;
import org.assay.people.identity.Caller;
import org.assay.platform.Download;
import org.assay.platform.seal.AccessLog;
import org.jspecify.annotations.Nullable;

/** Answers with a workbook, for pages and programs alike, and reads one that is sent. */
@Singleton
class WorkbookFileWriter {
  private final Uploads uploads;
  private final AccessLog log;

  WorkbookFileWriter(Uploads uploads, AccessLog log) {
    this.uploads = uploads;
    this.log = log;
  }

  HttpResponse<?> answer(WorkbookOwner owner, Caller caller, long id) {
    return switch (uploads.takeOut(owner, caller, id)) {
      case Uploads.TakenOut.File(var bytes, var name) -> {
        log.record(
            caller.partnershipId(),
            caller.personId(),
            "exported",
            owner.logged(),
            Long.toString(id));
        yield Download.of(bytes, Download.XLSX, name);
      }
      case Uploads.TakenOut.Closed(var why) -> throw ReturnProblems.conflict(why);
      case Uploads.TakenOut.NotFound _ -> throw owner.notFound();
    };
  }

  /** No bytes where no file was chosen. One byte more than is taken is enough to say so. */
  static byte[] bytes(@Nullable CompletedFileUpload file) {
    if (file == null) return new byte[0];
    try (var in = file.getInputStream()) {
      return in.readNBytes(ArchiveReader.LARGEST_FILE + 1);
    } catch (IOException e) {
      throw new UncheckedIOException("A file that was sent could not be read", e);
    }
  }
}
