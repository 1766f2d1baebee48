package io.tallystick.events.text;

import java.util.Locale;

/** The languages of the product. */
public enum Language {
    EN("en", "English"),
    ZH_HANT("zh-Hant", "繁體中文"),
    ZH_HANS("zh-Hans", "简体中文");

    private final String tag;
    private final String ownName;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    /** The BCP 47 tag. */
    public String tag() {
        return tag;
    }

    /** Its name in itself. */
    public String ownName() {
        return ownName;
    }

    /** The suffix of its message files, for example {@code zh_Hant}. */
    public String suffix() {
        return tag.replace('-', '_');
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** The language that serves a locale best: Chinese by script or region, everything else English. */
    public static Language of(Locale locale) {
        if (!"zh".equals(locale.getLanguage())) {
            return EN;
        }
        // On its way through a server a script may end up where a variant belongs.
        String script = locale.getScript().isEmpty() ? locale.getVariant() : locale.getScript();
        boolean traditional = "Hant".equalsIgnoreCase(script)
                || (script.isEmpty()
                        && "TW HK MO".contains(locale.getCountry())
                        && !locale.getCountry().isEmpty());
        return traditional ? ZH_HANT : ZH_HANS;
    }
}
