package org.assay.engine.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A person's name in the name of a file that by its other words is a child's record. */
final class NamedFiles implements Spotter {
  private static final Pattern CHILDS_RECORD =
      Pattern.compile(
          "(?i)(?<!\\p{L})(?:chronology|referral|marf|body\\s?map|ehcp|ehc\\splan|disclosure|(?:cp|child"
              + " protection|cin|child in need|early help|behaviour|care|safety)\\s(?:plan"
              + "|conference|file|record|review|minutes)|pep|lac\\sreview|icpc|rcpc|taf|tac|marac|core\\sgroup"
              + "|strategy\\s(?:meeting|discussion)|incident\\sreport|return\\s(?:home\\s)?interview"
              + "|exclusion|suspension|concern)(?!\\p{L})");
  private static final Pattern STAFFS_RECORD =
      Pattern.compile(
          "(?i)(?<!\\p{L})(?:training|certificate|course|policy|template|cv|dbs|reference|job"
              + "|procedure|flowchart|blank|quiz|induction|supervision)(?!\\p{L})");
  private static final Pattern TWO =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?<first>" + Names.WORD + ")\\s(?=(?<last>" + Names.WORD + "))");

  @Override
  public List<Span> spans(Passage passage) {
    var spans = new ArrayList<Span>();
    if (!passage.isFileName()
        || !CHILDS_RECORD.matcher(passage.text()).find()
        || STAFFS_RECORD.matcher(passage.text()).find()) {
      return spans;
    }
    var two = TWO.matcher(passage.text());
    while (two.find()) {
      var first = two.group("first");
      var last = two.group("last");
      if ((Names.surelyGiven(first) && Names.possible(last))
          || (Names.surelyGiven(last) && Names.possible(first))) {
        spans.add(new Span(Kind.NAMED_CHILD, two.start("first"), two.end("last")));
      }
    }
    return spans;
  }
}
