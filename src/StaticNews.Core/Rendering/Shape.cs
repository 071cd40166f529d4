using System.Runtime.InteropServices;

namespace StaticNews.Rendering;

/// <summary>What templates see of a kind of view: its members by name and where each comes from. Written as an initializer.</summary>
internal sealed class Shape<T>
{
    private readonly MemberNames _names = new();
    private readonly List<Func<T, object?>> _members = [];

    /// <summary>Adds a member.</summary>
    public Func<T, object?> this[string name]
    {
        set
        {
            _names.Add(name);
            _members.Add(value);
        }
    }

    /// <summary>The members of another shape, read from a part of the view, and behind them those of <paramref name="rest"/>.</summary>
    public static Shape<T> From<TPart>(Shape<TPart> part, Func<T, TPart> select, Shape<T> rest)
    {
        Shape<T> all = new();
        for (int i = 0; i < part._members.Count; i++)
        {
            Func<TPart, object?> member = part._members[i];
            all[part._names[i]] = view => member(select(view));
        }

        for (int i = 0; i < rest._members.Count; i++)
        {
            all[rest._names[i]] = rest._members[i];
        }

        return all;
    }

    /// <summary>No member yet.</summary>
    public Shape() => Bind = Of;

    /// <summary>Binds a view, as <see cref="Of"/> does.</summary>
    public Func<T, Bound> Bind { get; }

    /// <summary>A view as templates see it.</summary>
    public Bound Of(T view)
    {
        object?[] values = new object?[_members.Count];
        ReadOnlySpan<Func<T, object?>> members = CollectionsMarshal.AsSpan(_members);
        for (int i = 0; i < members.Length; i++)
        {
            values[i] = members[i](view);
        }

        return new Bound(_names, values);
    }
}
