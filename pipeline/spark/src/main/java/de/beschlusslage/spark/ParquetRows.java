package de.beschlusslage.spark;

import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;

import de.beschlusslage.corpus.table.Table;
import java.util.List;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** Rows of a table as Parquet knows them: numbers, flags and lists as such. */
final class ParquetRows {
  private final Table table;
  private final SimpleGroupFactory rows;

  ParquetRows(Table table, MessageType schema) {
    this.table = table;
    this.rows = new SimpleGroupFactory(schema);
  }

  static MessageType schema(Table table) {
    Types.MessageTypeBuilder schema = Types.buildMessage();
    for (int i = 0; i < table.columns().size(); i++) {
      schema.addField(field(table.kinds().get(i), table.columns().get(i)));
    }
    return schema.named(table.name());
  }

  private static Type field(Table.Kind kind, String name) {
    return switch (kind) {
      case TEXT -> Types.required(PrimitiveTypeName.BINARY).as(stringType()).named(name);
      case NUMBER -> Types.optional(PrimitiveTypeName.INT32).named(name);
      case SHARE -> Types.required(PrimitiveTypeName.DOUBLE).named(name);
      case FLAG -> Types.required(PrimitiveTypeName.BOOLEAN).named(name);
      case VALUES ->
          Types.requiredList()
              .requiredElement(PrimitiveTypeName.BINARY)
              .as(stringType())
              .named(name);
    };
  }

  Group row(List<String> cells) {
    Group row = rows.newGroup();
    for (int i = 0; i < cells.size(); i++) {
      add(row, i, cells.get(i));
    }
    return row;
  }

  private void add(Group row, int column, String cell) {
    switch (table.kinds().get(column)) {
      case TEXT -> row.add(column, cell);
      case NUMBER -> {
        if (!cell.isEmpty()) {
          row.add(column, Integer.parseInt(cell));
        }
      }
      case SHARE -> row.add(column, Double.parseDouble(cell));
      case FLAG -> row.add(column, Boolean.parseBoolean(cell));
      case VALUES -> {
        Group list = row.addGroup(column);
        if (!cell.isEmpty()) {
          for (String value : cell.split("\\|")) {
            list.addGroup(0).add(0, value);
          }
        }
      }
    }
  }
}
