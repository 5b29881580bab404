package org.assay.engine.guard;

import java.util.Set;

/** Short words in capitals that schools and agencies write, and that are nobody's initials. */
final class Abbreviations {
  private static final Set<String> KNOWN =
      Set.of(
          """
          AI AM AN AP AS AT AV BE BY CE CP CT CV DA DH DO DP DR DT DV EA EH EP ET EU EX EY FE
          FM FT GB GO GP HE HM HO HQ HR HT ID IF IN IP IS IT KS LA LP ME MH MP MR MS MY NI
          NO NQ OF OK ON OR OT PA PC PD PE PM PO PP PR PT PX QA RB RE RI RP SA SC SI SL SO SW
          TA TL TO TU UK UN UP US VC VP VS WE WG YJ YP AFC AGM ALL AND AOB APR AUG BBC BOX BRP
          BST CCE CCG CEO CFO CIN CLA CME COO CPC CPD CPP CQC CSE DAY DBS DEC DFE DSL DUE EAL EDD
          ECT EHA EHE END EWO EYF FEB FGB FGM FOR FRI FTE GCS GDP GMT HBA HBV HLT HMI ICB ICO
          ICT IEP INS ITV JAN JCQ JUL JUN KCS KSO LAC LEA LGA MAR MAT MAY MDT MON MOU NEU NEW
          NHS NOV NPQ NQT OCG OCT OLD OUT PAS PEP PEX PPA PPG PRU PSH PSP QAO RAG RHI RSE RSH
          SAO SAR SAT SCP SCR SDP SEF SEN SEP SIA SIP SLT SPA SUN TAC TAF TAS TES THE THU TOR
          TUE UTC VLE WED YJS YOS YOT
          """
              .strip()
              .split("\\s+"));

  private Abbreviations() {}

  static boolean known(String capitals) {
    return KNOWN.contains(capitals);
  }
}
