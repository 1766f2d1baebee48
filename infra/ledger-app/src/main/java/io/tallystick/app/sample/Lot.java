package io.tallystick.app.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a department files in a month: some units of one year, from the first sheet to the shelf. */
final class Lot {
    final Department department;
    final LocalDate begins;
    final int year;
    final @Nullable String project;
    final List<Unit> units = new ArrayList<>();

    @Nullable
    String obligation;

    Lot(Department department, LocalDate begins, int year, @Nullable String project) {
        this.department = department;
        this.begins = begins;
        this.year = year;
        this.project = project;
    }

    /** A unit of the lot. */
    static final class Unit {
        final String kind;
        final String period;
        final @Nullable String security;
        String id = "";
        int pages;

        Unit(String kind, String period, @Nullable String security) {
            this.kind = kind;
            this.period = period;
            this.security = security;
        }

        /** Volumes and boxes are numbered in one series, single items in another. */
        boolean byVolume() {
            return !kind.equals("ITEM");
        }
    }

    /** So many working days after it began. */
    LocalDate day(int days) {
        return WorkingDays.after(begins, days);
    }

    List<String> ids() {
        return units.stream().map(unit -> unit.id).toList();
    }

    /** The head who approves what it files. */
    String head() {
        return project == null ? department.head() : "projecthead";
    }

    /** Whether its papers are of the year before and due by the middle of this one. */
    boolean ofYearBefore() {
        return project == null && year < begins.getYear();
    }
}
