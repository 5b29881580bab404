package org.assay.engine.answering;

import static org.assay.engine.answering.reading.AnswersReaderTest.EVERY_KIND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assay.engine.answering.Answer.EvidenceItem;
import org.assay.engine.answering.reading.AnswersReader;

class AnswersRoundTripTest {
  private static final String NOISE = "{}[]\",:0-1eE.tn\\u z";
  private static final AnswersReader READER = new AnswersReader();

  @Property(tries = 200)
  void what_is_written_is_read_back_the_same(@ForAll("answers") Map<String, Answer> answers) {
    var profile = new Profile(Map.of("boarding", true, "pupils", new BigDecimal("300")));
    var read = READER.read(EVERY_KIND, AnswersWriter.document(answers, profile));
    assertEquals(List.of(), read.findings());
    assertEquals(answers, read.answers());
    assertEquals(profile, read.profile());
  }

  @Property(tries = 500)
  void whatever_is_sent_is_answered_with_findings_and_no_exception(
      @ForAll("answers") Map<String, Answer> answers, @ForAll Random random) {
    var bytes = AnswersWriter.document(answers, Profile.UNKNOWN);
    mutate(bytes, random);
    var read = READER.read(EVERY_KIND, bytes);
    assertNotNull(AnswerCheck.submission(Answering.of(EVERY_KIND, read.profile(), read.answers())));
  }

  @Property(tries = 300)
  void values_of_any_shape_are_answered_with_findings_and_no_exception(
      @ForAll("scraps") List<String> scraps) {
    var keys = new ArrayList<>(EVERY_KIND.keys());
    var document = new StringBuilder("{ \"answers\": {");
    for (int i = 0; i < keys.size(); i++) {
      var scrap = scraps.get(i % scraps.size());
      document
          .append(i == 0 ? "" : ",")
          .append('"')
          .append(keys.get(i))
          .append("\": { \"value\": ")
          .append(scrap);
      document.append(", \"evidence\": ").append(scrap).append(", \"action\": ").append(scrap);
      document
          .append(", \"impact\": ")
          .append(scrap)
          .append(", \"state\": ")
          .append(scrap)
          .append(" }");
    }
    var read =
        READER.read(EVERY_KIND, document.append("} }").toString().getBytes(StandardCharsets.UTF_8));
    assertEquals(EVERY_KIND.keys(), read.answers().keySet());
    assertEquals(
        List.of(), AnswerCheck.draft(Answering.of(EVERY_KIND, read.profile(), read.answers())));
  }

  private static void mutate(byte[] bytes, Random random) {
    for (int i = random.nextInt(4); i >= 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) NOISE.charAt(random.nextInt(NOISE.length()));
    }
  }

  @Provide
  Arbitrary<List<String>> scraps() {
    var scalar =
        Arbitraries.of(
            "null",
            "true",
            "1",
            "-0.5",
            "1e400",
            "1e-400",
            "123456789012345678901234567890",
            "\"\"",
            "\"met\"",
            "\"2026-01-01\"",
            "\"\\ud800\"",
            "{}",
            "[]");
    var nested =
        scalar.flatMap(
            s ->
                Arbitraries.of(
                        "[%s]",
                        "{\"p\":%s}",
                        "{\"parts\":%s}",
                        "{\"total\":%s,\"numerator\":%s}",
                        "[{\"name\":%s}]",
                        "[[%s]]")
                    .map(f -> f.replace("%s", s)));
    return Arbitraries.oneOf(scalar, nested).list().ofMinSize(1).ofMaxSize(7);
  }

  @Provide
  Arbitrary<Map<String, Answer>> answers() {
    var values = values();
    return Combinators.combine(words(), evidence(), action(), impact(), values)
        .as(
            (text, evidence, action, impact, all) -> {
              var answers = new LinkedHashMap<String, Answer>();
              all.forEach(
                  (key, value) ->
                      answers.put(
                          key, new Answer(value, null, text, text, evidence, action, impact)));
              answers.put(
                  "difference",
                  new Answer(null, AnswerState.UNKNOWN, null, text, List.of(), null, impact));
              return answers;
            });
  }

  private static Arbitrary<String> words() {
    return Arbitraries.strings() // no control characters, which are refused
        .withCharRange(' ', '~')
        .withCharRange('\u00a0', '\u2fff')
        .ofMaxLength(40);
  }

  private static Arbitrary<LocalDate> day() {
    return Arbitraries.integers().between(0, 60_000).map(LocalDate::ofEpochDay);
  }

  private static Arbitrary<BigDecimal> number() {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal("-99999"), new BigDecimal("99999"))
        .ofScale(4);
  }

  private static Arbitrary<BigDecimal> count() {
    return Arbitraries.integers().between(0, 1_000_000).map(BigDecimal::valueOf);
  }

  private static Arbitrary<List<EvidenceItem>> evidence() {
    var form = Arbitraries.of(EvidenceItem.Form.class);
    return Combinators.combine(
            Arbitraries.of("policy", "minutes").injectNull(0.2),
            form,
            words(),
            day().injectNull(0.3))
        .as((kind, f, text, on) -> new EvidenceItem(kind, f, "https://example.org/" + text, on))
        .list()
        .ofMaxSize(3);
  }

  private static Arbitrary<Answer.ActionPlan> action() {
    return Combinators.combine(words().injectNull(0.2), words(), day().injectNull(0.2))
        .as((what, lead, due) -> new Answer.ActionPlan(what, lead, due, what))
        .injectNull(0.3);
  }

  private static Arbitrary<Answer.ImpactClaim> impact() {
    return Combinators.combine(
            words(),
            Arbitraries.subsetOf(ImpactSource.CODES),
            day(),
            Arbitraries.integers().between(0, 4))
        .as(
            (claim, sources, on, level) ->
                new Answer.ImpactClaim(claim, claim, List.copyOf(sources), on, level));
  }

  private static Arbitrary<Map<String, Value>> values() {
    var scalars =
        Combinators.combine(
                Arbitraries.of("met", "partly", "not-met", "na"),
                Arbitraries.of(true, false),
                words(),
                number(),
                count(),
                day())
            .as(AnswersRoundTripTest::scalars);
    var tables =
        Combinators.combine(
                Arbitraries.of("met", "na"),
                count(),
                words(),
                day(),
                Arbitraries.subsetOf("s", "t"))
            .as(AnswersRoundTripTest::tables);
    return Combinators.combine(scalars, tables)
        .as(
            (a, b) -> {
              var all = new HashMap<>(a);
              all.putAll(b);
              return all;
            });
  }

  private static Map<String, Value> scalars(
      String code, boolean yes, String text, BigDecimal number, BigDecimal count, LocalDate day) {
    return Map.of(
        "scale", new Value.Choice(code),
        "one", new Value.Choice("b"),
        "yes-no", new Value.Flag(yes),
        "declared", new Value.Flag(yes),
        "words", new Value.Words(text),
        "line", new Value.Words(text),
        "count", new Value.Amount(count),
        "number", new Value.Amount(number),
        "day", new Value.Day(day),
        "month", new Value.Month(YearMonth.from(day)));
  }

  private static Map<String, Value> tables(
      String code, BigDecimal count, String text, LocalDate day, java.util.Set<String> ticked) {
    Map<String, Object> row =
        Map.of(
            "name",
            text,
            "mail",
            "a@b.example",
            "on",
            day.toString(),
            "in",
            "2026-01",
            "how-many",
            count,
            "trained",
            true,
            "kind",
            "y");
    return Map.of(
        "many", new Value.Choices(List.of("a", "b")),
        "tally", new Value.Choices(List.copyOf(ticked)),
        "share", new Value.Share(count, count),
        "grid", new Value.Grid(Map.of("r", code, "s", code)),
        "parts", new Value.Parts(count, Map.of("p", count, "q", BigDecimal.ZERO)),
        "rows", new Value.Rows(List.of(row, Map.of())),
        "files", new Value.Files(List.of("7", "8")));
  }
}
