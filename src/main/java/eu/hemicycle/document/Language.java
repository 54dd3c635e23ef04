package eu.hemicycle.document;

import java.util.Locale;
import java.util.Optional;

/** The official languages of the Union, each with its ISO 639-1 code and its code in the EU language authority table. */
public enum Language {
    BG("BUL", "български"),
    ES("SPA", "español"),
    CS("CES", "čeština"),
    DA("DAN", "dansk"),
    DE("DEU", "Deutsch"),
    ET("EST", "eesti keel"),
    EL("ELL", "ελληνικά"),
    EN("ENG", "English"),
    FR("FRA", "français"),
    GA("GLE", "Gaeilge"),
    HR("HRV", "hrvatski"),
    IT("ITA", "italiano"),
    LV("LAV", "latviešu valoda"),
    LT("LIT", "lietuvių kalba"),
    HU("HUN", "magyar"),
    MT("MLT", "Malti"),
    NL("NLD", "Nederlands"),
    PL("POL", "polski"),
    PT("POR", "português"),
    RO("RON", "română"),
    SK("SLK", "slovenčina"),
    SL("SLV", "slovenščina"),
    FI("FIN", "suomi"),
    SV("SWE", "svenska");

    private final String authorityCode;
    private final String ownName;

    Language(String authorityCode, String ownName) {
        this.authorityCode = authorityCode;
        this.ownName = ownName;
    }

    /** The language with this ISO 639-1 code in either case; empty for any other text. */
    public static Optional<Language> of(String code) {
        for (Language language : values()) {
            if (language.name().equalsIgnoreCase(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** The language with this code in the EU language authority table, such as {@code ENG}. */
    public static Optional<Language> ofAuthorityCode(String code) {
        for (Language language : values()) {
            if (language.authorityCode.equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** The language with this name in English, such as {@code Greek}. */
    public static Optional<Language> ofEnglishName(String name) {
        for (Language language : values()) {
            if (Locale.forLanguageTag(language.code())
                    .getDisplayLanguage(Locale.ENGLISH)
                    .equalsIgnoreCase(name)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** Two lower-case letters, as in language tags and Expression IRIs. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Three upper-case letters, as in {@code …/authority/language/ENG}. */
    public String authorityCode() {
        return authorityCode;
    }

    /** The language's name in itself. */
    public String ownName() {
        return ownName;
    }
}
