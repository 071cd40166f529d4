using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>A published document with its address: an article, a written topic, a section's page or an author's.</summary>
/// <param name="Index">Its place in <see cref="SiteGraph.Nodes"/>.</param>
/// <param name="Document">The parsed file.</param>
/// <param name="Url">Site path.</param>
internal sealed record Article(int Index, Document Document, string Url)
{
    /// <inheritdoc/>
    public bool Equals(Article? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Index;
}
