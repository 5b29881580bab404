package org.assay.engine.answering.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.assay.engine.answering.Iso;
import org.assay.engine.answering.TypeCheck;
import org.assay.engine.answering.Value;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.PlainItem;
import org.assay.engine.questionset.PlainKind;
import org.assay.engine.questionset.Question;
import org.jspecify.annotations.Nullable;

/** Reads the value of an answer in the form that its kind of question takes. */
final class ValueReader {
  private final JsonParser in;
  private final TokenReader tokens;
  private final TableReader tables;

  ValueReader(JsonParser in, TokenReader tokens) {
    this.in = in;
    this.tokens = tokens;
    this.tables = new TableReader(in, tokens);
  }

  /** Null when it is not of that form, which has then been reported. */
  @Nullable Value read(Question question) throws IOException {
    return switch (question.type()) {
      case ItemType.ScaleItem scale -> choice(question);
      case ItemType.SingleItem single -> choice(question);
      case ItemType.YesNoItem yesNo -> flag(question);
      case ItemType.DeclarationItem declaration -> flag(question);
      case ItemType.MultipleItem multiple -> choices(question);
      case ItemType.TallyItem tally -> choices(question);
      case PlainItem plain -> plain(question, plain.kind());
      case ItemType.PercentItem percent -> tables.share(question);
      case ItemType.GridItem grid -> tables.grid(question);
      case ItemType.BreakdownItem breakdown -> tables.parts(question);
      case ItemType.ListItem list -> tables.rows(question);
      case ItemType.AttachmentItem attachment -> files(question);
      case ItemType.ImpactItem impact -> wrong(question);
      case ItemType.InfoItem info -> wrong(question);
    };
  }

  private @Nullable Value plain(Question question, PlainKind kind) throws IOException {
    return switch (kind) {
      case WORDS -> words(question);
      case NUMBER -> amount(question);
      case DAY -> day(question);
      case MONTH -> month(question);
    };
  }

  private @Nullable Value day(Question question) throws IOException {
    var day = tokens.day(question);
    return day == null ? null : new Value.Day(day);
  }

  private @Nullable Value wrong(Question question) throws IOException {
    tokens.wrong(question, TypeCheck.expected(question.type()));
    return null;
  }

  private @Nullable Value choice(Question question) throws IOException {
    return in.hasToken(JsonToken.VALUE_STRING) ? new Value.Choice(in.getText()) : wrong(question);
  }

  private @Nullable Value words(Question question) throws IOException {
    return in.hasToken(JsonToken.VALUE_STRING) ? new Value.Words(in.getText()) : wrong(question);
  }

  private @Nullable Value flag(Question question) throws IOException {
    var yes = tokens.flag(question, TypeCheck.expected(question.type()));
    return yes == null ? null : new Value.Flag(yes);
  }

  private @Nullable Value choices(Question question) throws IOException {
    var codes = tokens.texts(question, TypeCheck.expected(question.type()));
    return codes == null ? null : new Value.Choices(codes);
  }

  private @Nullable Value files(Question question) throws IOException {
    var ids = tokens.texts(question, TypeCheck.expected(question.type()));
    return ids == null ? null : new Value.Files(ids);
  }

  private @Nullable Value amount(Question question) throws IOException {
    var number = tokens.number(question, TypeCheck.expected(question.type()));
    return number == null ? null : new Value.Amount(number);
  }

  private @Nullable Value month(Question question) throws IOException {
    var month = in.hasToken(JsonToken.VALUE_STRING) ? Iso.month(in.getText()) : null;
    return month == null ? wrong(question) : new Value.Month(month);
  }
}
