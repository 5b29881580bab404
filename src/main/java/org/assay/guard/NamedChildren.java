package org.assay.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that the words around them make those of a child or of a child's relative. The names of
 * staff belong in an audit, so a name alone is never reported.
 */
final class NamedChildren implements Spotter {
  private static final String CHILD =
      "(?:pupil|student|learner|child|youngster|boy|girl|young\\s(?:person|man|woman|lady)|teenager"
          + "|toddler|infant|baby|sibling|twin|victim|perpetrator)";
  private static final String RELATIVE =
      "(?:(?:step|foster|grand|great|half|adoptive|birth|twin|older|younger|elder|little|big)[\\s\\-]?)?+"
          + "(?:mother|father|mum|mummy|mom|dad|daddy|parent|carer|guardian|brother|sister|sibling"
          + "|aunt|auntie|uncle|nan|nanny|nana|gran|granny|grandma|grandad|grandpa|son|daughter"
          + "|cousin|nephew|niece|twin|boyfriend|girlfriend)s?+";
  private static final String WHOSE =
      "(?:his|her|their|my|whose|(?:child|pupil|student|boy|girl|baby|person|learner)['’]s)";
  private static final String TITLE = "(?:Mr|Mrs|Ms|Miss|Mx|Dr)";
  private static final String NAME = "(?<first>" + Names.WORD + ")(?:\\s(?<last>" + Names.WORD + "))?+";
  private static final String START = "(?<![\\p{L}\\d])";
  private static final String GAP = "(?:[,:(]?\\s|\\s?[:(\\-–]\\s?|\\s[“\"'])";
  private static final String SCHOOL_AGE = "(?:1[0-9]|[0-9])";

  private static final Pattern TITLE_AFTER =
      Pattern.compile(
          "^(?:\\s\\p{Lu}[\\p{L}\\-]++)?\\s(?i:award|prize|trust|foundation|review|inquiry|day|law"
              + "|centre|campus|school|academy|road|house)(?!\\p{L})");

  private record Rule(Pattern pattern, Predicate<Matcher> holds) {}

  private static final List<Rule> RULES =
      List.of(
          // pupil Jane Smith
          rule(
              START + "(?<noun>(?i:" + CHILD + "))s?+(?:\\s(?i:name))?+" + GAP + NAME,
              NamedChildren::afterNoun),
          // name of child: Jane Smith
          rule(
              START
                  + "(?i:name\\sof\\s(?:the\\s)?"
                  + CHILD
                  + "|"
                  + CHILD
                  + "(?:['’]s)?\\s(?:full\\s)?name)\\s?[:\\-–=]?\\s?"
                  + NAME,
              m -> Names.possible(m.group("first"))),
          // a child called Zara
          rule(
              START
                  + "(?i:(?:"
                  + CHILD
                  + "|children|people|son|daughter|brother|sister)s?+,?\\s(?:who\\sis\\s|is\\s|was\\s)?"
                  + "(?:called|named|known\\sas))\\s[“\"'‘]?"
                  + NAME,
              m -> Names.given(m.group("first")) || Names.possible(m.group("first"))),
          // he is known as Bobby
          rule(
              START
                  + "(?i:(?:he|she|they|him|her|them|child|pupil|student|boy|girl)\\s(?:[a-z]++\\s){0,3}"
                  + "(?:called|named|known\\sas))\\s[“\"'‘]?"
                  + NAME,
              m -> Names.given(m.group("first"))),
          // his mother, Mrs Okafor
          rule(
              START + "(?i:" + WHOSE + "\\s" + RELATIVE + ")" + GAP + TITLE + "\\.?\\s" + NAME, _ -> true),
          // her mum Kelly; their daughter Yasmin
          rule(
              START + "(?i:" + WHOSE + ")\\s(?:[a-z]++\\s)?" + RELATIVE + GAP + NAME,
              m -> Names.given(m.group("first"))),
          // Mrs Patel, mother of Rohan
          rule(
              START + TITLE + "\\.?\\s" + NAME + "\\s?[,(]?\\s?(?:the\\s|who\\sis\\s(?:the\\s)?)?"
                  + RELATIVE
                  + "\\s(?:of|to)\\s(?:\\p{Lu}|(?:a|one\\sof|our)\\s)",
              _ -> true),
          // the foster carer of Leo Evans
          rule(
              START + "(?:" + RELATIVE + "|social\\sworker)\\s(?:of|for)\\s" + NAME,
              m -> Names.surelyGiven(m.group("first"))),
          // Jayden's mother
          rule(
              START
                  + NAME.replace("(?<!['’]s)", "")
                  + "(?<=['’]s|s['’])\\s(?:"
                  + RELATIVE
                  + "|(?:foster\\s)?(?:family|placement)|social\\sworker|chronology|bruis\\w*+"
                  + "|disclosure|PEP|EHCP|care\\splan|home\\slife|child\\sprotection\\splan)(?!\\p{L})",
              m -> Names.surelyGiven(owner(m.group("first"))) || ownedByLast(m)),
          // Kayla disclosed
          rule(
              START
                  + NAME
                  + "\\s(?:disclosed|self-harmed|absconded|(?:went|goes|was\\sreported)\\smissing"
                  + "|made\\sa\\sdisclosure"
                  + "|(?:was|is|has\\sbeen|had\\sbeen|were)\\s(?:then\\s|now\\s|later\\s|first\\s)?(?:"
                  + "subject\\sto\\sa|looked\\safter|groomed|sexually|physically|neglected|not\\sbrought"
                  + "|taken\\sinto|removed\\sfrom\\s(?:home|the\\sfamily|h(?:is|er)\\s)|permanently\\sexcluded"
                  + "|placed\\s(?:on\\sa|in\\s(?:foster|care|residential)|with\\s(?:a\\s)?(?:foster|h(?:is|er)))"
                  + "|on\\sa\\s(?:child|CP|CIN|reduced|part-time)))(?!\\p{L})",
              NamedChildren::nobodysTitle),
          // Mum (Kirsty Lowe)
          rule(
              START + "(?i:" + RELATIVE + ")\\s?\\(" + NAME,
              m -> Names.surelyGiven(m.group("first"))),
          // two brothers, Jake and Josh
          rule(
              START
                  + "(?:brothers|sisters|siblings|twins|boys|girls|pupils|students|children|friends)"
                  + "[,:]?\\s\\(?"
                  + NAME.replace("(?<last>", "(?<last>(?!)")
                  + "\\s(?:and|&)\\s(?<second>"
                  + Names.WORD
                  + ")",
              m -> Names.given(m.group("first")) && Names.given(m.group("second"))),
          // student A.J. Thomas
          rule(
              START
                  + "(?i:"
                  + CHILD
                  + ")s?"
                  + GAP
                  + "(?<first>(?:\\p{Lu}\\.?\\s?){1,3})(?<=[.\\s])(?<last>\\p{Lu}\\p{Ll}[\\p{L}'’\\-]*+)",
              m -> Names.possible(m.group("last"))),
          // the pupil (first name Kian); her real name is Katie
          rule(
              START + "(?i:(?:first|last|full|real|family|given|birth)\\s?name)\\s?(?:is\\s|was\\s|:\\s?)?" + NAME,
              m -> Names.given(m.group("first"))),
          // worried about Lacey; bruising on Tom
          rule(
              START
                  + "(?i:(?:concerns?|concerned|worr(?:y|ies|ied)|safety\\splan|referral)(?:\\s[a-z]++){0,2}"
                  + "\\s(?:about|for|regarding|re)|(?:bruis|injur)[a-z]*+(?:\\s[a-z]++){0,3}\\s(?:on|to)"
                  + "|disclosures?(?:\\s[a-z]++){0,2}\\s(?:by|from))\\s"
                  + NAME,
              m -> Names.surelyGiven(m.group("first"))),
          // Nevaeh, a pupil in Year 4
          rule(
              START
                  + NAME
                  + ",?\\s(?:is\\s|was\\s)?(?:a|an|our|the|one\\sof\\sour)\\s(?:[a-z\\-]++\\s)?"
                  + CHILD
                  + "s?(?!\\p{L})(?!\\s(?:teacher|social|premium|protection|support|voice|services))",
              NamedChildren::nobodysTitle),
          // Charlie W in 5B
          rule(
              START
                  + NAME
                  + "(?:\\s\\p{Lu}\\.?)?\\s(?:in|of|from)\\s(?:class\\s)?1?\\d\\p{Lu}(?![\\p{L}\\d])",
              NamedChildren::nobodysTitle),
          // Ethan Walker (Year 9); Sophie, aged 9; Maria, 12, said
          rule(
              START
                  + NAME
                  + "(?:,?\\s\\(?|,\\s|\\s?\\()(?:(?:who\\s)?(?:is\\s|was\\s)?(?:in\\s|a\\s)?(?:(?:Year|Yr)\\s?"
                  + SCHOOL_AGE
                  + "|Y"
                  + SCHOOL_AGE
                  + "|(?:aged?\\s?|(?<=who\\s(?:is|was)\\s))"
                  + SCHOOL_AGE
                  + "|"
                  + SCHOOL_AGE
                  + "(?:[\\s\\-]years?[\\s\\-]old|\\syrs))(?![\\d/])(?!\\)?[\\s\\-](?:\\p{L}++\\s){0,2}"
                  + "(?:teacher|tutor|lead\\w*+|TA|teaching|head|manager|coordinator|co-ordinator"
                  + "|assistant|staff|form|class|pastoral|team|governor)))",
              NamedChildren::nobodysTitle),
          rule(
              START + NAME + "(?:\\s?\\(" + SCHOOL_AGE + "\\)|,\\s" + SCHOOL_AGE + ",)",
              NamedChildren::nobodysTitle));

  @Override
  public List<Span> spans(Passage passage) {
    var spans = new ArrayList<Span>();
    for (var rule : RULES) {
      var found = rule.pattern().matcher(passage.text());
      while (found.find()) {
        if (rule.holds().test(found) && !isTitle(passage, found)) {
          spans.add(new Span(Kind.NAMED_CHILD, found.start("first"), end(found)));
        }
      }
    }
    return spans;
  }

  /** The name of an award or a trust, and not of a child. */
  private static boolean isTitle(Passage passage, Matcher found) {
    return TITLE_AFTER.matcher(passage.after(end(found), 30)).find();
  }

  private static Rule rule(String pattern, Predicate<Matcher> holds) {
    return new Rule(Pattern.compile(pattern), holds);
  }

  /** The end of the last name, if it is one; otherwise of the first. */
  private static int end(Matcher found) {
    return Names.possibleSurname(found.group("last")) ? found.end("last") : found.end("first");
  }

  /** In small letters, “pupil Xyz Abc” is a name; a title such as Pupil Premium Lead is not. */
  private static boolean afterNoun(Matcher m) {
    var first = m.group("first");
    var noun = m.group("noun");
    boolean title = Character.isUpperCase(noun.charAt(0));
    if (title && noun.matches("(?i)baby|boy|girl|infant")) {
      return Names.surelyGiven(first) && Names.possible(m.group("last"));
    }
    if (Names.surelyGiven(first)) return true;
    if (Names.given(first)) return Names.possible(m.group("last"));
    return !title && Names.possible(first) && Names.possible(m.group("last"));
  }

  private static boolean nobodysTitle(Matcher m) {
    var first = m.group("first");
    return Names.given(first)
        && (Names.surelyGiven(first) || Names.possible(m.group("last")));
  }

  private static String owner(String word) {
    return word.replaceFirst("['’]s?$", "");
  }

  private static boolean ownedByLast(Matcher m) {
    return m.group("last") != null && Names.surelyGiven(m.group("first"));
  }
}
