namespace StaticNews.Rendering;

/// <summary>HTML that the engine made; the only kind of value that a template prints without escaping.</summary>
internal sealed record Raw(string Html)
{
    /// <inheritdoc/>
    public override string ToString() => Html;
}
