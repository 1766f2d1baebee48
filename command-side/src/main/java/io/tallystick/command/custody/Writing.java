package io.tallystick.command.custody;

import io.tallystick.events.filing.Ink;
import io.tallystick.events.filing.Origin;
import io.tallystick.events.kernel.LineSet;

/** What lines are found to be written with, and whose writing it is (I-3). */
public record Writing(LineSet lines, Ink ink, Origin origin) {}
