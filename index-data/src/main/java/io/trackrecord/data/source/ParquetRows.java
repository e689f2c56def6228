package io.trackrecord.data.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.VariantLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/// Assembles a Parquet row as a map from column to text, number, flag or list. Lists are recognised
/// by their three levels (a group with one repeated group with one child), whatever the levels are
/// called, as writers name the child `element` or `item`.
final class ParquetRows extends RecordMaterializer<Map<String, @Nullable Object>> {

  private final Root root;

  ParquetRows(MessageType schema) {
    this.root = new Root(schema);
  }

  @Override
  public Map<String, @Nullable Object> getCurrentRecord() {
    return root.row;
  }

  @Override
  public GroupConverter getRootConverter() {
    return root;
  }

  private static final class Root extends GroupConverter {

    private final Converter[] fields;
    private Map<String, @Nullable Object> row = new HashMap<>();

    Root(MessageType schema) {
      fields = new Converter[schema.getFieldCount()];
      for (var i = 0; i < fields.length; i++) {
        var field = schema.getType(i);
        fields[i] = converter(field, value -> row.put(field.getName(), value));
      }
    }

    @Override
    public Converter getConverter(int field) {
      return fields[field];
    }

    @Override
    public void start() {
      row = new HashMap<>();
    }

    @Override
    public void end() {}
  }

  private static Converter converter(Type type, Consumer<@Nullable Object> to) {
    if (type.isPrimitive()) {
      return new ParquetValue(type.asPrimitiveType(), to);
    }
    if (type.getLogicalTypeAnnotation() instanceof MapLogicalTypeAnnotation
        || type.getLogicalTypeAnnotation() instanceof VariantLogicalTypeAnnotation) {
      throw new ParquetValue.UnfitTypeException(type);
    }
    return new Items(type.asGroupType(), to);
  }

  /// A list: the group around it, or any other group, whose values are taken as a list.
  private static final class Items extends GroupConverter {

    private final Converter[] fields;
    private final Consumer<@Nullable Object> to;
    private List<@Nullable Object> items = new ArrayList<>();

    Items(GroupType type, Consumer<@Nullable Object> to) {
      this.to = to;
      this.fields = new Converter[type.getFieldCount()];
      for (var i = 0; i < fields.length; i++) {
        var field = type.getType(i);
        fields[i] =
            !field.isPrimitive() && field.isRepetition(Type.Repetition.REPEATED)
                ? new Item(field.asGroupType(), this::add)
                : converter(field, this::add);
      }
    }

    @Override
    public Converter getConverter(int field) {
      return fields[field];
    }

    private void add(@Nullable Object item) {
      // One more than allowed shows that the list is too long.
      if (items.size() <= TrackMapper.MAX_VALUES) {
        items.add(item);
      }
    }

    @Override
    public void start() {
      items = new ArrayList<>();
    }

    @Override
    public void end() {
      to.accept(items);
    }
  }

  /// The repeated group of a list, once for each item; its child may be absent, which is a null
  /// item.
  private static final class Item extends GroupConverter {

    private final Converter[] fields;
    private final Consumer<@Nullable Object> to;
    private @Nullable Object value;

    Item(GroupType type, Consumer<@Nullable Object> to) {
      this.to = to;
      this.fields = new Converter[type.getFieldCount()];
      for (var i = 0; i < fields.length; i++) {
        fields[i] = converter(type.getType(i), item -> value = item);
      }
    }

    @Override
    public Converter getConverter(int field) {
      return fields[field];
    }

    @Override
    public void start() {
      value = null;
    }

    @Override
    public void end() {
      to.accept(value);
    }
  }
}
