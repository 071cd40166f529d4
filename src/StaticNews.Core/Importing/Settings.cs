using System.Collections.Immutable;
using StaticNews.Content;

namespace StaticNews.Importing;

/// <summary>Reads a mapping whose keys ignore case, by dotted paths such as markup.goldmark.renderer.unsafe.</summary>
internal sealed class Settings(YamlNode.Mapping root)
{
    /// <summary>No settings.</summary>
    public static Settings Empty { get; } = new(new YamlNode.Mapping([], 0, 0));

    /// <summary>The mapping itself.</summary>
    public YamlNode.Mapping Root => root;

    /// <summary>The value at a path, or null.</summary>
    public YamlNode? Node(string path)
    {
        YamlNode? node = root;
        foreach (string key in path.Split('.'))
        {
            node = node is YamlNode.Mapping mapping ? ValueOf(mapping, key) : null;
        }

        return node;
    }

    /// <summary>Text at a path; null when there is none or it is a list or mapping.</summary>
    public string? Text(string path) => Node(path) is YamlNode.Scalar { IsNull: false } scalar && scalar.Text.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>Texts at a path; one text counts as a list of one.</summary>
    public ImmutableArray<string> Texts(string path) => TextsOf(Node(path));

    /// <summary>A flag at a path.</summary>
    public bool Flag(string path, bool otherwise = false) => Text(path) is { } text ? text.Equals("true", StringComparison.OrdinalIgnoreCase) : otherwise;

    /// <summary>The entries of a mapping at a path.</summary>
    public ImmutableArray<(YamlNode.Scalar Key, YamlNode Value)> Entries(string path) => Node(path) is YamlNode.Mapping mapping ? mapping.Entries : [];

    /// <summary>The texts of a list, or of one text.</summary>
    public static ImmutableArray<string> TextsOf(YamlNode? node) => node switch
    {
        YamlNode.Scalar { IsNull: false } one when one.Text.Trim().Length > 0 => [one.Text.Trim()],
        YamlNode.Sequence list => [.. list.Items.SelectMany(i => TextsOf(i))],
        _ => [],
    };

    /// <summary>The value of a key in a mapping, case ignored.</summary>
    public static YamlNode? ValueOf(YamlNode.Mapping mapping, string key) =>
        mapping.Entries.FirstOrDefault(e => e.Key.Text.Equals(key, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>Both mappings in one; where both hold a key, <paramref name="over"/> wins, and mappings are merged.</summary>
    public static YamlNode.Mapping Merge(YamlNode.Mapping under, YamlNode.Mapping over)
    {
        List<(YamlNode.Scalar Key, YamlNode Value)> entries = [.. under.Entries];
        foreach ((YamlNode.Scalar key, YamlNode value) in over.Entries)
        {
            int at = entries.FindIndex(e => e.Key.Text.Equals(key.Text, StringComparison.OrdinalIgnoreCase));
            if (at < 0)
            {
                entries.Add((key, value));
            }
            else
            {
                entries[at] = (key, value is YamlNode.Mapping inner && entries[at].Value is YamlNode.Mapping outer ? Merge(outer, inner) : value);
            }
        }

        return new YamlNode.Mapping([.. entries], under.Line, under.Column);
    }
}
