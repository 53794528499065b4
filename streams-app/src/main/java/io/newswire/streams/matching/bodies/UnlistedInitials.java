package io.newswire.streams.matching.bodies;

import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.gazetteer.Subject;
import io.newswire.streams.matching.mentions.MentionIndex;
import io.newswire.streams.matching.rules.MatchContext;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.TokenContext;
import io.newswire.streams.matching.text.Tokens;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Learns initials that no file lists and no text explains, if the words beside them show that they are a body's: "NKDA
 * officials", "told the NKDA", "NKDA said".
 */
public final class UnlistedInitials {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 6;
    /** Initials that stand for an office, a thing, a measure or a time. */
    private static final Set<String> OTHERS =
            Set.of(("CEO CFO COO CTO CIO CMO CPA MBA PHD MBBS BSC MSC EMT EMTS VIP POW"
                            + " POWS MIA GDP GNP IPO ETF ETFS ROI EPS VAT GST CPI PPI PMI LNG LPG CNG FDI USD GBP EUR AUD CAD JPY"
                            + " INR NGN OTC AGM MOU ESG GMO AIDS HIV DNA RNA MRI ICU NICU PTSD ADHD COVID SARS MERS PPE PCR IVF STD"
                            + " STDS SUV SUVS ATV ATVS UFO UFOS UAV UAVS ICBM ICBMS WMD IED IEDS RPG RPGS GPS USB PDF HTML URL CCTV"
                            + " LED LEDS LCD OLED HDTV DVD DVDS CGI VHS RFID ATM ATMS PIN SIM SMS MMS APP API GPU CPU RAM NGO NGOS"
                            + " SME SMES MSME MSMES PTA LGBT LGBTQ BAME BBQ DUI DWI OWI GPA SAT ACT STEM GED GCSE GCSES RSVP FAQ"
                            + " FYI ASAP DIY HOV BRT LRT AADT GMT UTC BST CET EST EDT CST CDT MST MDT PST PDT IST AEST WIB MPH KPH"
                            + " KMH RPM PSI BTU KWH MWH GWH TBA TBD ETA MVP MVPS ERA RBI RBIS SWAT CPR EKG ECG IUD BMI CSR KPI ERP"
                            + " CRM OEM OEMS IOT VPN ISP ISPS USSR GDR FRG MLA MLAS MLC MPP MPPS MEP MEPS MSP MSPS TDS PMS JAN FEB"
                            + " MAR APR JUN JUL AUG SEP SEPT OCT NOV DEC MON TUE WED THU FRI SUN AMA EPC PPA PPP RFP RFQ RTI"
                            + " FIR PIL DNF DNS DSL FTTH CBD THC LSD MDMA DDT PVC PET FOB CIF HMS USS RMS HMAS HMCS NPA NPAS EMI EMIS BPL APL OBC SRO SHO")
                    .split(" "));

    /** Words behind "is" of somebody who plans or acts: expected to, asking, investigating. */
    private static final Set<String> PLANS =
            Set.of("expected", "going", "set", "due", "planning", "seeking", "urging", "asking", "investigating");

    private final Gazetteer gazetteer;
    private final MatchContext context;
    private final ScannedText scanned;
    private final Tokens tokens;
    private final TokenContext around;
    private final MentionIndex coverage;
    private final BodySupport support;

    public UnlistedInitials(Gazetteer gazetteer, MatchContext context, MentionIndex coverage) {
        this.gazetteer = gazetteer;
        this.context = context;
        this.scanned = context.scanned;
        this.tokens = scanned.tokens;
        this.around = scanned.around;
        this.coverage = coverage;
        this.support = new BodySupport(scanned);
    }

    /** Makes the initials short forms that the article knows from now on. */
    public void learn() {
        for (int word = tokens.nextCapital(0); word < tokens.count(); word = tokens.nextCapital(word + 1)) {
            if (isOpen(word) && isAlone(word) && isBodys(word)) {
                String initials = tokens.word(word);
                String listed = listedId(word);
                String id = listed == null ? gazetteer.initialsId(initials) : listed;
                if (id != null) {
                    context.knowledge.learnShortUnlessOther(initials, id);
                }
            }
        }
    }

    /** Whether a word has the form of initials and no meaning yet. */
    private boolean isOpen(int word) {
        int length = tokens.end(word) - tokens.start(word);
        return length >= SHORTEST
                && length <= LONGEST
                && tokens.isAllCapitals(word)
                && !coverage.isTaken(word)
                && isUnlisted(word)
                && Initials.isInitials(word, scanned)
                && !OTHERS.contains(tokens.word(word))
                && !context.knowledge.shorts().containsKey(tokens.word(word));
    }

    /** Whether no file lists a word, or only as the initials of a body that nothing here speaks for. */
    private boolean isUnlisted(int word) {
        Hit hit = scanned.hitFrom(word);
        return hit == null || (hit.first() == hit.last() && hit.terms().isWeakOnly());
    }

    /** The listed body of these initials if it is of no country, or of one that the article names; else null. */
    private @Nullable String listedId(int word) {
        Hit hit = scanned.hitFrom(word);
        if (hit == null) {
            return null;
        }
        Subject body = hit.terms().actors().get(0).subject();
        String country = body.country();
        return country == null || context.evidence().of(country) > 0 ? body.id() : null;
    }

    /** Whether no other word in capitals stands beside a word: such words are a heading, or emphasis. */
    private boolean isAlone(int word) {
        return !(tokens.isAllCapitals(word - 1) && around.isSpaceAfter(word - 1) && isLong(word - 1))
                && !(tokens.isAllCapitals(word + 1) && around.isSpaceAfter(word) && isLong(word + 1))
                && !around.isHyphenAfter(word)
                && !around.isHyphenAfter(word - 1)
                && !around.isTitleCase(word)
                && !around.isShouting();
    }

    private boolean isLong(int word) {
        return tokens.end(word) - tokens.start(word) > 1;
    }

    /** Whether the words beside initials are a body's: a verb of saying, staff, whom it was told. */
    private boolean isBodys(int word) {
        int next = word + 1;
        boolean possessive = around.isPossessive(tokens.end(word));
        int behind = possessive && tokens.isWord(next, "s") ? next + 1 : next;
        boolean joined = possessive ? tokens.isWord(behind) : around.isSpaceAfter(word);
        if (joined && (isStaffOrVerb(behind) || (!possessive && isAboutTo(behind)))) {
            return true;
        }
        return support.isDone(word) || support.isRelated(word);
    }

    /** Whether a verb says what a body does next or has done: "will host", "is expected to", "has sued". */
    private boolean isAboutTo(int verb) {
        int next = verb + 1;
        if (tokens.isCapital(verb) || !tokens.isWord(next) || tokens.isCapital(next)) {
            return false;
        }
        if (tokens.isWord(verb, "will")) {
            return true;
        }
        if (tokens.isWord(verb, "isn") || tokens.isWord(verb, "is")) {
            int plan = tokens.isWord(next, "t") ? next + 1 : next;
            return tokens.isWord(plan) && PLANS.contains(tokens.word(plan));
        }
        return (tokens.isWord(verb, "has") || tokens.isWord(verb, "had") || tokens.isWord(verb, "also"))
                && (tokens.is(next, Cue.ACTING) || tokens.is(next, Cue.SAYING));
    }

    private boolean isStaffOrVerb(int word) {
        if (tokens.isCapital(word)) {
            return tokens.is(word, Cue.OFFICE) || tokens.is(word, Cue.TITLE);
        }
        return tokens.is(word, Cue.SAYING)
                || tokens.is(word, Cue.ACTING)
                || tokens.is(word, Cue.OFFICE)
                || tokens.is(word, Cue.PERSONS);
    }
}
