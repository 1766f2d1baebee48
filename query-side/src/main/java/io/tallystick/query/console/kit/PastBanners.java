package io.tallystick.query.console.kit;

import io.tallystick.query.kit.Moment;
import io.tallystick.query.projections.Projections;
import io.tallystick.query.read.LookingBack;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says of a past world what makes it out: position, instant, root hash, and what cannot be shown as it was. */
public final class PastBanners {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Projections projections;
    private final Seal.@Nullable Source seals;
    private final ZoneId zone;

    public PastBanners(Projections projections, Seal.@Nullable Source seals, ZoneId zone) {
        this.projections = projections;
        this.seals = seals;
        this.zone = zone;
    }

    public Past of(Moment moment, String address) {
        Instant asOf = moment.asOf();
        ZonedDateTime at = moment.clock().atZone(zone);
        Instant recorded =
                projections.worlds().moments().recordedAt(moment.known()).orElse(moment.clock());
        return new Past(
                moment.known(),
                recorded,
                asOf,
                moment.cut() != null,
                seals == null ? null : seals.rootAt(moment.known()).orElse(null),
                erasedAfter(moment.known()),
                LookingBack.query(moment.known(), asOf == null ? null : asOf.toString()),
                LookingBack.now(address),
                at.toLocalDate().toString(),
                MINUTE.format(at));
    }

    /** Values whose keys were destroyed by a decision recorded after the position. */
    private long erasedAfter(long position) {
        return projections
                .model("erasures")
                .map(model -> Moment.now(() -> {
                    try {
                        return projections.world().read(model, connection -> {
                            try (PreparedStatement select = connection.prepareStatement(
                                    "select coalesce(sum(values_count), 0) from erasure where decision > ?"
                                            + " and destroyed_at is not null")) {
                                select.setLong(1, position);
                                try (ResultSet found = select.executeQuery()) {
                                    return found.next() ? found.getLong(1) : 0L;
                                }
                            }
                        });
                    } catch (SQLException e) {
                        throw new IllegalStateException("erasures cannot be counted", e);
                    }
                }))
                .orElse(0L);
    }
}
