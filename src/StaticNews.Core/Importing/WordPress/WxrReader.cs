using System.Collections.Immutable;
using System.Net;

namespace StaticNews.Importing.WordPress;

/// <summary>Reads a WordPress export (WXR 1.0 to 1.2), one item in memory at a time.</summary>
internal sealed class WxrReader(Stream stream) : IDisposable
{
    private readonly WxrElements _elements = new(stream);

    /// <summary>Whether an element of WordPress's namespace was seen.</summary>
    public bool IsWordPress { get; private set; }

    /// <summary>What was read of the channel; whole when the items are.</summary>
    public WxrChannel Channel { get; private set; } = new();

    /// <summary>Title of the item being read, for a reader that fails within it.</summary>
    public string CurrentTitle { get; private set; } = "";

    /// <summary>Line that the reader has come to.</summary>
    public int Line => _elements.Line;

    /// <summary>The items in order; throws XmlException where the file is broken.</summary>
    public IEnumerable<WxrItem> Items()
    {
        while (_elements.Next())
        {
            IsWordPress |= _elements.Namespace.StartsWith("http://wordpress.org/export/", StringComparison.Ordinal);
            if (_elements.Name == "item")
            {
                yield return Item();
            }
            else if (_elements.Depth == 2)
            {
                ReadChannel();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _elements.Dispose();

    private void ReadChannel()
    {
        bool isOurs = _elements.Namespace.Length > 0;
        switch (_elements.Name)
        {
            case "title" when !isOurs: Channel = Channel with { Title = _elements.Text() }; break;
            case "link" when !isOurs: Channel = Channel with { Link = _elements.Text() }; break;
            case "description" when !isOurs: Channel = Channel with { Description = _elements.Text() }; break;
            case "language" when !isOurs: Channel = Channel with { Language = _elements.Text() }; break;
            case "author": Channel = Channel with { Authors = Channel.Authors.Add(_elements.Values()) }; break;
            case "category": Channel = Channel with { Categories = Channel.Categories.Add(_elements.Values()) }; break;
            case "tag": Channel = Channel with { Tags = Channel.Tags.Add(_elements.Values()) }; break;
        }
    }

    private WxrItem Item()
    {
        int line = _elements.Line;
        ImmutableDictionary<string, string>.Builder values = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        List<(string, string, string)> terms = [];
        List<(string, string)> meta = [];
        List<ImmutableDictionary<string, string>> comments = [];
        List<string> overlong = [];
        foreach (string name in _elements.Children())
        {
            switch (name)
            {
                case "category":
                    (string domain, string slug) = (_elements.Attribute("domain"), _elements.Attribute("nicename"));
                    terms.Add((domain, Uri.UnescapeDataString(slug), WebUtility.HtmlDecode(_elements.Text())));
                    break;
                case "postmeta":
                    ImmutableDictionary<string, string> field = _elements.Values();
                    meta.Add((field.GetValueOrDefault("meta_key", ""), field.GetValueOrDefault("meta_value", "")));
                    break;
                case "comment":
                    comments.Add(_elements.Values());
                    break;
                default:
                    string key = name == "encoded" && _elements.Prefix == "excerpt" ? "excerpt" : name;
                    values.TryAdd(key, _elements.Text(out bool isOverlong));
                    overlong.AddRange(isOverlong ? [key] : []);
                    CurrentTitle = key == "title" ? values[key] : CurrentTitle;
                    break;
            }
        }

        return new() { Line = line, Values = values.ToImmutable(), Terms = [.. terms], Meta = [.. meta], Comments = [.. comments], Overlong = [.. overlong] };
    }
}
