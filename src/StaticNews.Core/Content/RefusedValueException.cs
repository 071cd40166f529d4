using StaticNews.Model;

namespace StaticNews.Content;

/// <summary>A document whose syntax is right holds what is not taken.</summary>
internal sealed class RefusedValueException(SourceLocation at, string message, string remedy) : Exception(message)
{
    /// <summary>Where it stands.</summary>
    public SourceLocation At => at;

    /// <summary>What its author can do.</summary>
    public string Remedy => remedy;
}
