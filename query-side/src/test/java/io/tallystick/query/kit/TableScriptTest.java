package io.tallystick.query.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TableScriptTest {
    @Test
    void readsWhatTheScriptDeclares() {
        Model shelf = Model.of(new Shelf());
        Table unit = shelf.mainTable();
        assertThat(shelf.tables()).extracting(Table::name).containsExactly("unit", "class_count");
        assertThat(shelf.tables().get(1).hidden()).isTrue();
        assertThat(unit.key()).extracting(Column::name).containsExactly("unit");
        assertThat(unit.searchable()).extracting(Column::name).containsExactly("title", "code");
        assertThat(unit.column("filer").sensitivity()).isEqualTo(Sensitivity.PERSONAL);
        assertThat(unit.column("unit").sensitivity()).isEqualTo(Sensitivity.PUBLIC);
        assertThat(unit.column("title").sensitivity()).isEqualTo(Sensitivity.INTERNAL);
        assertThat(unit.column("facets").type()).isEqualTo(ColumnType.TEXTS);
        assertThat(unit.column("unit").link()).isEqualTo("unit");
    }

    @Test
    void aMarkNobodyKnowsIsAnError() {
        assertThatThrownBy(() -> TableScript.read("create table t (\n  a text primary key, -- @persnal\n);"))
                .hasMessageContaining("@persnal");
    }

    @Test
    void aLineThatIsNoColumnIsAnError() {
        assertThatThrownBy(() -> TableScript.read("create table t (\n  a varchar(3) primary key\n);"))
                .hasMessageContaining("varchar");
    }

    @Test
    void aTableWithoutAKeyIsAnError() {
        assertThatThrownBy(() -> TableScript.read("create table t (\n  a text\n);"))
                .hasMessageContaining("primary key");
    }
}
