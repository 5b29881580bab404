package org.assay.engine.guard;

import static org.assay.engine.guard.NameRule.CHILD;
import static org.assay.engine.guard.NameRule.END;
import static org.assay.engine.guard.NameRule.NAME;
import static org.assay.engine.guard.NameRule.RELATIVE;

import java.util.List;
import java.util.regex.Matcher;

/** The turns of phrase that make a name that of a child or of a child's relative. */
final class NameRules {
  private static final String WHOSE =
      "(?:his|her|their|my|whose|(?:child|pupil|student|boy|girl|baby|person|learner)['’]s)";
  private static final String TITLE = "(?:Mr|Mrs|Ms|Miss|Mx|Dr)\\.?\\s";
  private static final String GAP = "(?:[,:(]?\\s|\\s?[:(\\-–]\\s?|\\s[“\"'])";
  private static final String QUOTE = "[“\"'‘]?";
  private static final String AGE = "(?:1[0-9]|[0-9])";
  private static final String CALLED = "(?:called|named|known\\sas)";

  /** Words after a year group or a class that make the name before it that of staff. */
  private static final String NOT_STAFF =
      "(?!\\)?[\\s\\-](?:\\p{L}++\\s){0,2}(?:teacher|tutor|lead\\w*+|TA|teaching|teaches|head"
          + "|manager|coordinator|co-ordinator|assistant|staff|form|class|pastoral|team|governor))";

  static final List<NameRule> ALL =
      List.of(
          // pupil Jane Smith
          NameRule.of(
              "(?<noun>(?i:" + CHILD + "))s?+(?:\\s(?i:name))?+" + GAP + NAME,
              NameRules::afterNoun),
          // LAC Tom Jones; not the teacher for LAC, Tom Jones
          NameRule.of(
              ("(?<!(?:for|of|and|to|lead|teacher|tutor|nurse|officer|manager|head|coordinator"
                      + "|co-ordinator)\\s)(?<![,;:/&(\\-–]\\s?)")
                  + "(?:LAC|CLA|PLAC|UASC|CIN|CiN|YP|(?i:care\\sleaver|young\\scarer))\\s"
                  + NAME
                  + ("(?!,?\\s\\(?(?:[A-Z]{2,}|(?i:(?:the|is|as|was|our|and)\\s)?+(?i:designated")
                  + ("|virtual|deputy|lead|teacher|tutor|head|nurse|officer|manager|co-?ordinator))"
                      + END)
                  + ")",
              NameRule::person),
          // student A.J. Thomas
          NameRule.of(
              ("(?i:" + CHILD + ")s?" + GAP + "(?<first>(?:\\p{Lu}\\.?\\s?){1,3})(?<=[.\\s])")
                  + "(?<last>\\p{Lu}\\p{Ll}[\\p{L}'’\\-]*+)",
              m -> Names.possible(m.group("last"))),
          // child S (Sienna)
          NameRule.of("(?i:" + CHILD + ")\\s\\p{Lu}{1,2}\\s?\\(" + NAME, NameRule::given),
          // name of child: Jane Smith
          NameRule.of(
              ("(?i:name\\sof\\s(?:the\\s)?"
                      + CHILD
                      + "|"
                      + CHILD
                      + "(?:['’]s)?\\s(?:full\\s)?name)")
                  + "\\s?[:\\-–=]?\\s?"
                  + NAME,
              NameRule::possible),
          // the pupil (first name Kian)
          NameRule.of(
              "(?i:(?:first|last|full|real|family|given|birth)\\s?name)\\s?(?:is\\s|was\\s|:\\s?)?"
                  + NAME,
              NameRule::given),
          // a child called Zara
          NameRule.of(
              ("(?i:(?:" + CHILD + "|children|people|son|daughter|brother|sister)s?+,?\\s")
                  + ("(?:who\\sis\\s|is\\s|was\\s)?" + CALLED + ")\\s" + QUOTE)
                  + ("(?:\\p{Lu}\\.?\\s)?" + NAME),
              NameRule::possible),
          // he is known as Bobby
          NameRule.of(
              "(?i:(?:he|she|they|him|her|them|child|pupil|student|boy|girl)\\s(?:[a-z]++\\s){0,3}"
                  + (CALLED + ")\\s" + QUOTE + NAME),
              NameRule::given),
          // his mother, Mrs Okafor
          NameRule.of(
              "(?i:" + WHOSE + "\\s" + RELATIVE + ")" + GAP + TITLE + NAME, NameRule::anything),
          // her mum Kelly; their daughter Yasmin
          NameRule.of(
              "(?i:" + WHOSE + ")\\s(?:[a-z]++\\s)?" + RELATIVE + GAP + NAME, NameRule::given),
          // Mum (Kirsty Lowe)
          NameRule.of("(?i:" + RELATIVE + ")\\s?\\(" + NAME, NameRule::surelyGiven),
          // Mrs Patel, mother of Rohan
          NameRule.of(
              (TITLE + NAME + "\\s?[,(]?\\s?(?:the\\s|who\\sis\\s(?:the\\s)?)?" + RELATIVE)
                  + "\\s(?:of|to)\\s(?:\\p{Lu}|(?:a|one\\sof|our)\\s)",
              NameRule::anything),
          // the foster carer of Leo Evans
          NameRule.of(
              "(?i:" + RELATIVE + "|social\\sworker)\\s(?:of|for)\\s" + NAME,
              NameRule::surelyGiven),
          // Jayden's mother
          NameRule.of(
              ("(?<first>\\p{Lu}[\\p{L}\\p{M}\\-]*+)(?:\\s(?<last>\\p{Lu}[\\p{L}\\-]*+))?['’]s?\\s(?:")
                  + RELATIVE
                  + "|(?:foster\\s)?(?:family|placement)|social\\sworker|chronology|bruis\\w*+"
                  + "|disclosure|PEP|EHCP|care\\splan|home\\slife|behaviour|child\\sprotection\\splan)"
                  + END,
              NameRule::surelyGiven),
          // two brothers, Jake and Josh
          NameRule.of(
              "(?:brothers|sisters|siblings|twins|boys|girls|pupils|students|children|friends)"
                  + ("[,:]?\\s\\(?(?<first>" + Names.WORD + ")\\s(?:and|&)\\s")
                  + ("(?<last>" + Names.WORD + ")"),
              m -> Names.given(m.group("first")) && Names.given(m.group("last"))),
          // Kayla disclosed; Noah was placed in foster care
          NameRule.of(
              (NAME + "\\s(?:disclosed|self-harmed|absconded|made\\sa\\sdisclosure")
                  + "|(?:went|goes|was\\sreported)\\smissing"
                  + "|(?:was|is|has\\sbeen|had\\sbeen|were)\\s(?:then\\s|now\\s|later\\s|first\\s)?(?:"
                  + "subject\\sto\\sa|looked\\safter|groomed|sexually|physically|neglected|not\\sbrought"
                  + "|taken\\sinto|removed\\sfrom\\s(?:home|the\\sfamily|h(?:is|er)\\s)"
                  + "|permanently\\sexcluded"
                  + "|placed\\s(?:on\\sa|in\\s(?:foster|care|residential)|with\\s(?:a\\s)?(?:foster|h(?:is|er)))"
                  + ("|on\\sa\\s(?:child|CP|CIN|reduced|part-time)))" + END),
              NameRule::person),
          // worried about Lacey; bruising on Tom
          NameRule.of(
              "(?i:(?:concerns?|concerned|worr(?:y|ies|ied)|safety\\splan|referral)(?:\\s[a-z]++){0,2}"
                  + "\\s(?:about|for|regarding|re)|(?:bruis|injur)[a-z]*+(?:\\s[a-z]++){0,3}\\s(?:on|to)"
                  + ("|disclosures?(?:\\s[a-z]++){0,2}\\s(?:by|from))\\s" + NAME),
              NameRule::surelyGiven),
          // Nevaeh, a pupil in Year 4
          NameRule.of(
              (NAME + ",?\\s(?:is\\s|was\\s)?(?:a|an|our|the|one\\sof\\sour)\\s(?:[a-z\\-]++\\s)?")
                  + (CHILD + "s?" + END)
                  + "(?!\\s(?:teacher|social|premium|protection|support|voice|services|nurse))",
              NameRule::person),
          // Charlie W in 5B
          NameRule.of(
              (NAME + "(?:\\s\\p{Lu}\\.?)?\\s(?:in|of|from)\\s")
                  + "(?:(?i:class)\\s1?\\d\\p{Lu}?|1?\\d\\p{Lu})(?![\\p{L}\\d])"
                  + NOT_STAFF,
              NameRule::person),
          // in year 4, Tom Baker told us
          NameRule.of(
              ("(?i:(?:Year(?:\\sgroup)?|Yr)\\s?" + AGE + "|class\\s1?\\d\\p{L}?),?\\s" + NAME)
                  + "\\s(?:told\\s(?:us|staff|me|a|an|the|his|her)|said|says|came\\sto|asked\\sfor)"
                  + END,
              NameRule::person),
          // the children of Jayden Smith
          NameRule.of("(?i:children|kids|family)\\sof\\s" + NAME, NameRule::surelyGiven),
          // the Jayden Smith family
          NameRule.of(
              "(?<first>"
                  + Names.WORD
                  + ")\\s(?<last>"
                  + Names.WORD
                  + ")\\s(?:family|siblings)"
                  + END
                  + "(?!\\s(?i:trust|foundation|fund|centre|hub|charity|support|law))",
              m -> NameRule.surelyGiven(m) && Names.possible(m.group("last"))),
          // Ethan Walker (Year 9); Tom Baker in year 4; Sophie, aged 9; Ruby, who is 8
          NameRule.of(
              (NAME + "(?:,?\\s\\(?|\\s?\\()(?:who\\s)?(?:is\\s|was\\s)?(?:(?:in|from|of|a)\\s)?")
                  + ("(?:(?i:Year(?:\\sgroup)?|Yr)\\s?" + AGE + "|[Yy]" + AGE)
                  + ("|(?<=who\\s(?:is|was)\\s)" + AGE)
                  + ("|aged\\s?" + AGE)
                  + ("|" + AGE + "(?:[\\s\\-]years?[\\s\\-]old|\\syrs))(?![\\d/])(?!\\sof\\s)")
                  + NOT_STAFF,
              NameRule::person),
          NameRule.of(
              NAME + "(?:,\\s|\\s?\\()(?:who\\s(?:is|was)\\s)?aged?\\s?" + AGE + "(?![\\d/])",
              NameRule::personOrLikely),
          // Dylan (13); Maria, 12, said
          NameRule.of(NAME + "(?:\\s?\\(" + AGE + "\\)|,\\s" + AGE + ",)", NameRule::person));

  private NameRules() {}

  /** In small letters, “pupil Xyz Abc” is a name; a title such as Pupil Premium Lead is not. */
  private static boolean afterNoun(Matcher m) {
    var noun = m.group("noun");
    boolean title = Character.isUpperCase(noun.charAt(0));
    if (title && noun.matches("(?i)baby|boy|girl|infant")) {
      return NameRule.surelyGiven(m) && Names.possible(m.group("last"));
    }
    return NameRule.person(m) || (!title && NameRule.personOrLikely(m));
  }
}
