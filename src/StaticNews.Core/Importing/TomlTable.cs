using StaticNews.Content;

namespace StaticNews.Importing;

/// <summary>A table of TOML while it is read: later lines of the document may add to it.</summary>
internal sealed class TomlTable(int line, int column)
{
    private readonly List<YamlNode.Scalar> _keys = [];

    /// <summary>Its values by their keys: tables, lists of them, and finished nodes.</summary>
    public Dictionary<string, object> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds a value, unless the key has one.</summary>
    public void Set(string key, object value, int keyLine, int keyColumn)
    {
        if (Values.TryAdd(key, value))
        {
            _keys.Add(new YamlNode.Scalar(key, false, keyLine, keyColumn));
        }
    }

    /// <summary>The finished mapping, keys in the order in which they came.</summary>
    public YamlNode.Mapping Freeze() => new([.. _keys.Select(k => (k, Frozen(Values[k.Text])))], line, column);

    private YamlNode Frozen(object value) => value switch
    {
        TomlTable table => table.Freeze(),
        List<object> list => new YamlNode.Sequence([.. list.Select(Frozen)], line, column),
        _ => (YamlNode)value,
    };
}
