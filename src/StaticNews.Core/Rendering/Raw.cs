namespace StaticNews.Rendering;

/// <summary>HTML that the engine made; the only kind of value that a template prints without escaping.</summary>
internal sealed class Raw
{
    private readonly Func<string>? _make;
    private readonly Action<ModelHash>? _key;
    private string? _html;

    /// <summary>Finished HTML.</summary>
    public Raw(string html) => _html = html;

    /// <summary>HTML that is made when a template prints it; <paramref name="key"/> adds all that it is made of to a fingerprint, which must cost less.</summary>
    public Raw(Func<string> make, Action<ModelHash> key) => (_make, _key) = (make, key);

    /// <summary>The HTML.</summary>
    public string Html => _html ??= _make!();

    /// <summary>Adds it to a fingerprint.</summary>
    public void AddTo(ModelHash hash)
    {
        if (_key is null)
        {
            hash.Add(Html);
        }
        else
        {
            _key(hash);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Html;
}
