using System.Text;
using StaticNews.Content;

namespace StaticNews.Importing;

/// <summary>Writes front matter as YAML 1.2 in block style; whatever a reader could take for something else is quoted, and control characters are left out.</summary>
internal static class FrontMatterWriter
{
    /// <summary>The entries between two lines '---'.</summary>
    public static string Write(IEnumerable<(string Key, YamlNode Value)> entries)
    {
        StringBuilder yaml = new("---\n");
        Mapping(yaml, entries, 0);
        return yaml.Append("---\n").ToString();
    }

    /// <summary>The entries alone, for a configuration file.</summary>
    public static string WriteBare(IEnumerable<(string Key, YamlNode Value)> entries)
    {
        StringBuilder yaml = new();
        Mapping(yaml, entries, 0);
        return yaml.ToString();
    }

    private static void Mapping(StringBuilder yaml, IEnumerable<(string Key, YamlNode Value)> entries, int indent)
    {
        foreach ((string key, YamlNode value) in entries)
        {
            yaml.Append(' ', indent).Append(YamlScalar.Of(key)).Append(':');
            Value(yaml, value, indent);
        }
    }

    private static void Value(StringBuilder yaml, YamlNode value, int indent)
    {
        switch (value)
        {
            case YamlNode.Scalar scalar:
                yaml.Append(scalar.IsNull ? "" : " ").Append(scalar.IsNull ? "" : YamlScalar.Of(scalar.Text, scalar.IsPlain)).Append('\n');
                break;
            case YamlNode.Sequence { Items.IsEmpty: true }:
                yaml.Append(" []\n");
                break;
            case YamlNode.Mapping { Entries.IsEmpty: true }:
                yaml.Append(" {}\n");
                break;
            case YamlNode.Sequence list:
                yaml.Append('\n');
                Items(yaml, list, indent + 2);
                break;
            case YamlNode.Mapping mapping:
                yaml.Append('\n');
                Mapping(yaml, mapping.Entries.Select(e => (e.Key.Text, e.Value)), indent + 2);
                break;
        }
    }

    private static void Items(StringBuilder yaml, YamlNode.Sequence list, int indent)
    {
        foreach (YamlNode item in list.Items)
        {
            yaml.Append(' ', indent).Append('-');
            if (item is YamlNode.Mapping { Entries.IsEmpty: false } mapping)
            {
                StringBuilder inner = new();
                Mapping(inner, mapping.Entries.Select(e => (e.Key.Text, e.Value)), indent + 2);
                yaml.Append(' ').Append(inner, indent + 2, inner.Length - indent - 2);
            }
            else
            {
                Value(yaml, item, indent);
            }
        }
    }
}
