package org.assay.evidence.check;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a file is not kept, and what to do about it. */
public sealed interface FileRefusal {
  /** Stable, for programs. */
  String code();

  String reason();

  String remedy();

  default String message() {
    return reason() + " " + remedy();
  }

  record Empty() implements FileRefusal {
    @Override
    public String code() {
      return "evidence/empty";
    }

    @Override
    public String reason() {
      return "The file is empty.";
    }

    @Override
    public String remedy() {
      return "Open it on your computer, check that it holds something, and choose it again.";
    }
  }

  /** The file may be sound: what is written about its name is not. */
  record UnseenInReason() implements FileRefusal {
    @Override
    public String code() {
      return "evidence/reason";
    }

    @Override
    public String reason() {
      return "The reason why the file’s name may stay holds a character that cannot be seen (a"
          + " control character).";
    }

    @Override
    public String remedy() {
      return "Type the reason again, or paste it as plain text.";
    }
  }

  /**
   * @param limit in bytes
   */
  record TooLarge(long limit) implements FileRefusal {
    @Override
    public String code() {
      return "evidence/too-large";
    }

    @Override
    public String reason() {
      return "The file is larger than %d MB.".formatted(limit / (1024 * 1024));
    }

    @Override
    public String remedy() {
      return "Save it smaller, for instance with smaller pictures, or send the pages that matter.";
    }
  }

  /**
   * @param found what the content is, when that can be told
   */
  record TypeNotAllowed(@Nullable String found) implements FileRefusal {
    @Override
    public String code() {
      return "evidence/type";
    }

    @Override
    public String reason() {
      return found == null
          ? "This kind of file is not taken."
          : "The file is “" + found + "”, which is not taken.";
    }

    @Override
    public String remedy() {
      return "Send " + EvidenceType.ALLOWED + ". Most programs can save as PDF.";
    }
  }

  /**
   * Kinds that people have at hand and that are sent as PDF instead.
   *
   * @param what for instance “an Outlook email (.msg)”
   * @param how to make a PDF of it
   */
  record SaveAsPdf(String what, String how) implements FileRefusal {
    @Override
    public String code() {
      return "evidence/type";
    }

    @Override
    public String reason() {
      return "The file is " + what + ", which this service cannot take.";
    }

    @Override
    public String remedy() {
      return how + " Then send the PDF.";
    }
  }

  /** Its name says one thing and its content another. */
  record NameLies(String extension, EvidenceType found) implements FileRefusal {
    @Override
    public String code() {
      return "evidence/name-lies";
    }

    @Override
    public String reason() {
      return "The file is called “.%s”, but what is in it is %s."
          .formatted(extension.toLowerCase(Locale.ROOT), found.label());
    }

    @Override
    public String remedy() {
      return "Open it in the program that made it, save it under its right type, and send that.";
    }
  }

  /**
   * @param what for instance {@code macros}
   */
  record HasActiveContent(String what) implements FileRefusal {
    @Override
    public String code() {
      return "evidence/active-content";
    }

    @Override
    public String reason() {
      return "The file carries " + what + ", which could run on the reader's computer.";
    }

    @Override
    public String remedy() {
      return "Save it without them, or as PDF, and send that.";
    }
  }

  record Encrypted() implements FileRefusal {
    @Override
    public String code() {
      return "evidence/encrypted";
    }

    @Override
    public String reason() {
      return "The file is locked with a password, so nobody could read or check it.";
    }

    @Override
    public String remedy() {
      return "Save it without the password. What is sent here is seen by your organisation, and by"
          + " the partnership once you submit.";
    }
  }

  record Bomb() implements FileRefusal {
    @Override
    public String code() {
      return "evidence/unpacks-too-large";
    }

    @Override
    public String reason() {
      return "The file unpacks to far more than a document holds.";
    }

    @Override
    public String remedy() {
      return "Save it as PDF and send that.";
    }
  }

  /** Damaged, or two kinds of file in one. */
  record Broken() implements FileRefusal {
    @Override
    public String code() {
      return "evidence/broken";
    }

    @Override
    public String reason() {
      return "The file is damaged, or holds something besides what it should.";
    }

    @Override
    public String remedy() {
      return "Open it in the program that made it, save it anew, and send that.";
    }
  }

  record Infected() implements FileRefusal {
    @Override
    public String code() {
      return "evidence/virus";
    }

    @Override
    public String reason() {
      return "The virus scanner found something in the file.";
    }

    @Override
    public String remedy() {
      return "Do not open it. Tell your IT support, and do not send it to anybody.";
    }
  }

  /** No file is kept that could not be scanned, where a scanner is set up. */
  record NotScanned() implements FileRefusal {
    @Override
    public String code() {
      return "evidence/not-scanned";
    }

    @Override
    public String reason() {
      return "The file could not be scanned for viruses just now, so it was not kept.";
    }

    @Override
    public String remedy() {
      return "Try again in a few minutes. Your answers are not affected.";
    }
  }
}
