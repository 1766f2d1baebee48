package io.tallystick.query.console.kit;

import io.tallystick.events.commands.CommandCatalogue;
import io.tallystick.events.kernel.RecordId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may come next on a record, as its page shares it out: some stands in its list, some where it is done. */
public record Offers(List<Offer> all) {
    /** As {@link Offer#on}, by the posts of the reader. */
    public static Offers on(RecordId record, @Nullable Object state, CommandCatalogue commands, Person me, Texts t) {
        return new Offers(Offer.on(record, state, commands, Barred.byPost(me, t), t));
    }

    /** As {@link #on(RecordId, Object, CommandCatalogue, Person, Texts)}, also by what was done before and is waited for. */
    public static Offers on(
            RecordId record, @Nullable Object state, CommandCatalogue commands, Barred barred, Texts t) {
        return new Offers(Offer.on(record, state, commands, barred, t));
    }

    /** All but those the page has another place for. */
    public List<Offer> without(Collection<String> names) {
        return all.stream()
                .filter(offer -> !names.contains(offer.command().name()))
                .toList();
    }

    /** The form of one, or {@code ""} where it is not possible now or not the reader's. */
    public String href(String name) {
        return all.stream()
                .filter(offer -> offer.named(name) && offer.barred() == null)
                .map(Offer::href)
                .findFirst()
                .orElse("");
    }
}
