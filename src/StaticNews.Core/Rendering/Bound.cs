using System.Collections;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace StaticNews.Rendering;

/// <summary>A view as templates see it: every member of its shape is there, and none can be set.</summary>
/// <param name="names">The names of its members.</param>
/// <param name="values">Their values.</param>
/// <param name="key">Adds it to a fingerprint, if it has a shorter way than by all its values.</param>
internal sealed class Bound(MemberNames names, object?[] values, Action<ModelHash>? key = null) : IScriptObject, IEnumerable<KeyValuePair<string, object?>>, IFormattable
{
    /// <inheritdoc/>
    public int Count => values.Length;

    /// <summary>The same for many pages to show: it is hashed once.</summary>
    public Bound Kept()
    {
        byte[]? known = null;
        return new(names, values, hash => hash.Add((known ??= hash.Apart(AddValues)).AsSpan()));
    }

    /// <summary>The same with another value of one member.</summary>
    public Bound With(string member, object? value)
    {
        object?[] changed = [.. values];
        changed[names.Find(member)] = value;
        return new(names, changed, hash => AddTo(hash.Add(value)));
    }

    /// <summary>Adds it to a fingerprint.</summary>
    public void AddTo(ModelHash hash)
    {
        if (key is not null)
        {
            key(hash);
        }
        else
        {
            AddValues(hash);
        }
    }

    private void AddValues(ModelHash hash)
    {
        hash.Add(values.Length);
        foreach (object? value in values)
        {
            hash.Add(value);
        }
    }

    /// <inheritdoc/>
    public bool IsReadOnly
    {
        get => true;
        set => throw new NotSupportedException("what templates are given cannot be changed");
    }

    /// <inheritdoc/>
    public IEnumerable<string> GetMembers() => names.All;

    /// <inheritdoc/>
    public bool Contains(string member) => names.Find(member) >= 0;

    /// <inheritdoc/>
    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        int place = names.Find(member);
        value = place < 0 ? null : values[place];
        return place >= 0;
    }

    /// <summary>Reads a member; one expression nearly always meets objects of one shape, so it keeps the place where it found the first.</summary>
    public bool TryRead(string member, ref MemberPlace? known, out object? value)
    {
        known ??= new MemberPlace(names, names.Find(member));
        int place = ReferenceEquals(known.Names, names) ? known.Place : names.Find(member);
        value = place < 0 ? null : values[place];
        return place >= 0;
    }

    /// <inheritdoc/>
    public bool CanWrite(string member) => false;

    /// <inheritdoc/>
    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) => false;

    /// <inheritdoc/>
    public bool Remove(string member) => false;

    /// <inheritdoc/>
    public void SetReadOnly(string member, bool readOnly)
    {
    }

    /// <inheritdoc/>
    public IScriptObject Clone(bool deep) => Copy();

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => Copy().GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Prints itself as Scriban prints its own objects.</summary>
    public string ToString(string? format, IFormatProvider? formatProvider) => Copy().ToString(format, formatProvider);

    /// <summary>Its members in an object of Scriban's own.</summary>
    public ScriptObject Copy()
    {
        ScriptObject copy = new(values.Length);
        for (int i = 0; i < values.Length; i++)
        {
            copy[names[i]] = values[i];
        }

        return copy;
    }
}
