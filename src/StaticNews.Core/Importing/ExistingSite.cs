using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Importing;

/// <summary>The configuration that a site already has when something is imported into it.</summary>
public static class ExistingSite
{
    /// <summary>Reads staticnews.yml.</summary>
    public static Checked<SiteConfig> Read(SourceFile file) => ConfigParser.Parse(file);
}
