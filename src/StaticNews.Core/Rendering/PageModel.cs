using Scriban.Runtime;

namespace StaticNews.Rendering;

/// <summary>What templates read of one page after another without a search: the values that bear the names of the model, and the parts that all pages of a language show alike.</summary>
/// <param name="sharedParts">How many such parts there are.</param>
internal sealed class PageModel(int sharedParts)
{
    private readonly object?[] _values = new object?[FixedNames.OfModel.Count];
    private readonly Dictionary<object, byte[]?[]> _sharedByWords = new(ReferenceEqualityComparer.Instance);

    /// <summary>The value of a name of <see cref="FixedNames.OfModel"/>; null when the page has none.</summary>
    public object? this[int place] => _values[place];

    /// <summary>Parts that all pages of the page's language show alike, by their numbers; null where one was not made yet.</summary>
    public byte[]?[] Shared { get; private set; } = [];

    /// <summary>Begins a page.</summary>
    public void Begin(ScriptObject model)
    {
        for (int i = 0; i < _values.Length; i++)
        {
            _values[i] = model[FixedNames.OfModel[i]];
        }

        object words = model["t"]!;
        if (!_sharedByWords.TryGetValue(words, out byte[]?[]? shared))
        {
            _sharedByWords[words] = shared = new byte[]?[sharedParts];
        }

        Shared = shared;
    }
}
