using System.Collections.Immutable;
using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Importing.Jekyll;

/// <summary>The folder _data: authors become authors, other YAML comes along.</summary>
internal sealed class JekyllData
{
    private readonly ImmutableArray<SourceFile> _files;
    private readonly JekyllRoutes _routes;
    private readonly ImportLog _log;
    private readonly Dictionary<string, (string Name, YamlNode.Mapping Fields, SourceFile File)> _authors = new(StringComparer.Ordinal);

    /// <summary>Reads the authors.</summary>
    public JekyllData(ImmutableArray<SourceFile> files, JekyllRoutes routes, ImportLog log)
    {
        (_files, _routes, _log) = (files, routes, log);
        foreach (SourceFile file in files.Where(f => f.Path is "_data/authors.yml" or "_data/authors.yaml" or "_data/authors.json"))
        {
            foreach ((YamlNode.Scalar key, YamlNode value) in SettingsFile.Read(file, log)?.Entries ?? [])
            {
                if (value is YamlNode.Mapping fields)
                {
                    _authors[key.Text] = (new Settings(fields).Text("name") ?? key.Text, fields, file);
                }
            }
        }
    }

    /// <summary>The name of an author who is written by key.</summary>
    public string NameOf(string key) => _authors.TryGetValue(key, out (string Name, YamlNode.Mapping Fields, SourceFile File) author) ? author.Name : key;

    /// <summary>Writes authors and data.</summary>
    public void Write()
    {
        foreach ((string key, (string name, YamlNode.Mapping fields, SourceFile file)) in _authors)
        {
            string slug = Slug.Of(name);
            if (slug.Length > 0 && _routes.Routes.At($"/authors/{slug}/") is null)
            {
                FrontMatterDraft draft = new(file.Path, _log);
                draft.Text("title", name);
                foreach ((YamlNode.Scalar field, YamlNode value) in fields.Entries.Where(e => e.Key.Text != "name"))
                {
                    draft.Carry(field.Text is "bio" or "description" ? "summary" : field.Text, value);
                }

                _log.Write($"content/authors/{slug}.md", draft.With(""), $"{file.Path} ({key})", "authors");
            }
        }

        foreach (SourceFile file in _files.Where(f => f.Path.StartsWith("_data/", StringComparison.Ordinal) && !f.Path.StartsWith("_data/authors.", StringComparison.Ordinal)))
        {
            DataFiles.Carry(file, "data/" + file.Path["_data/".Length..], _log);
        }
    }
}
