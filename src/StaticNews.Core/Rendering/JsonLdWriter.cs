using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using StaticNews.Planning;

namespace StaticNews.Rendering;

/// <summary>Writes the nodes that pages of several kinds share.</summary>
internal sealed class JsonLdWriter(Utf8JsonWriter json, SiteView site)
{
    /// <summary>Last words of bylines that name a desk rather than a person.</summary>
    private static readonly FrozenSet<string> Desks = new[] { "agencies", "agency", "bureau", "desk", "editors", "newsroom", "reporters", "staff", "team" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The writer below.</summary>
    public Utf8JsonWriter Json => json;

    /// <summary>The site.</summary>
    public SiteView SiteView => site;

    /// <summary>The whole address of a path that carries the base path.</summary>
    public string Absolute(string href) => site.Absolute(href);

    /// <summary>The whole address of a page.</summary>
    public string UrlOf(PlannedOutput.Page page) => site.Absolute(site.Href(page.View.Url));

    /// <summary>Begins a node, under a property or in a list.</summary>
    public void Open(string type, string? property = null)
    {
        if (property is null)
        {
            json.WriteStartObject();
        }
        else
        {
            json.WriteStartObject(property);
        }

        json.WriteString("@type", type);
    }

    /// <summary>Writes a property that has a value.</summary>
    public void Text(string property, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            json.WriteString(property, value);
        }
    }

    /// <summary>A node of a type with a name and an address.</summary>
    public void Named(string type, string name, string url, string? property = null)
    {
        Open(type, property);
        Text("name", name);
        Text("url", url);
        json.WriteEndObject();
    }

    /// <summary>The site.</summary>
    public void Site()
    {
        Open("WebSite");
        Text("name", site.Title);
        Text("url", Absolute(site.BasePath));
        Text("description", site.Description);
        Text("inLanguage", site.Language);
        json.WriteStartObject("publisher");
        Text("@id", PublisherId);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Who publishes; with its policies and other pages when <paramref name="whole"/>.</summary>
    public void Publisher(bool whole, string? property = null)
    {
        if (site.Publisher is not { } publisher)
        {
            return;
        }

        Open("NewsMediaOrganization", property);
        Text("@id", PublisherId);
        Text("name", publisher.Name);
        Text("url", publisher.Url);
        if (publisher.Logo.Length > 0)
        {
            Open("ImageObject", "logo");
            Text("url", publisher.Logo);
            json.WriteEndObject();
        }

        foreach ((string policy, string url) in publisher.Policies.Where(_ => whole))
        {
            Text(policy, url);
        }

        if (whole && !publisher.SameAs.IsEmpty)
        {
            Texts("sameAs", publisher.SameAs);
        }

        json.WriteEndObject();
    }

    /// <summary>A list of texts under a property.</summary>
    public void Texts(string property, IEnumerable<string> values)
    {
        json.WriteStartArray(property);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    /// <summary>A byline, as a person or as an organization.</summary>
    public void Byline(LinkView author) => Named(TypeOf(author.Title), author.Title, Absolute(author.Url));

    /// <summary>A page that is no article.</summary>
    public void Page(PlannedOutput.Page page, string type)
    {
        Open(type);
        Text("name", page.View.Title);
        Text("url", UrlOf(page));
        Text("description", page.View.Description);
        Text("inLanguage", page.View.Language);
        json.WriteEndObject();
    }

    /// <summary>An author's page.</summary>
    public void Profile(PlannedOutput.AuthorPage page)
    {
        Open("ProfilePage");
        Text("url", UrlOf(page));
        Text("inLanguage", page.View.Language);
        Open(TypeOf(page.Author.Name), "mainEntity");
        Text("name", page.Author.Name);
        Text("url", Absolute(page.Author.Url));
        Text("description", page.Author.Summary);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The way from the front page to this one, itself last and without an address.</summary>
    public void Breadcrumbs(PlannedOutput.Page page)
    {
        ImmutableArray<LinkView> way = page.View.Breadcrumbs;
        if (way.IsEmpty)
        {
            return;
        }

        Open("BreadcrumbList");
        json.WriteStartArray("itemListElement");
        for (int i = 0; i <= way.Length; i++)
        {
            Open("ListItem");
            json.WriteNumber("position", i + 1);
            Text("name", i < way.Length ? way[i].Title : page.View.Title);
            Text("item", i < way.Length ? Absolute(way[i].Url) : null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private string PublisherId => Absolute(site.BasePath) + "#publisher";

    private static string TypeOf(string name) => Desks.Contains(name[(name.LastIndexOf(' ') + 1)..]) ? "Organization" : "Person";
}
