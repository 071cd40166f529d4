using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using Scriban.Runtime;

namespace StaticNews.Rendering;

/// <summary>Hashes the very values that a template can see, so that a fingerprint cannot miss one.</summary>
internal sealed class ModelHash
{
    /// <summary>Most values are a few bytes long, and hashing them together costs less than one by one.</summary>
    private const int Together = 4096;

    private readonly XxHash128 _hash = new();
    private readonly byte[] _waiting = new byte[Together];
    private int _length;
    private ModelHash? _apart;

    /// <summary>The hash of bytes alone.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => XxHash128.HashToUInt128(bytes).ToString("x32", CultureInfo.InvariantCulture);

    /// <summary>Begins anew, in the same memory.</summary>
    public ModelHash Begin()
    {
        _hash.Reset();
        _length = 0;
        return this;
    }

    /// <summary>Adds a text.</summary>
    public ModelHash Add(string text)
    {
        Add(text.Length);
        Append(MemoryMarshal.AsBytes(text.AsSpan()));
        return this;
    }

    /// <summary>Adds a number.</summary>
    public ModelHash Add(int number)
    {
        Append(MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in number)));
        return this;
    }

    /// <summary>Adds a number.</summary>
    public ModelHash Add(double number)
    {
        Append(MemoryMarshal.AsBytes(new ReadOnlySpan<double>(in number)));
        return this;
    }

    /// <summary>Adds whether something holds.</summary>
    public ModelHash Add(bool flag) => Add(flag ? 1 : 0);

    /// <summary>Adds a bound value and all that it holds.</summary>
    public ModelHash Add(object? value)
    {
        switch (value)
        {
            case null:
                Add(-1);
                break;
            case string text:
                Add(text);
                break;
            case Bound bound:
                bound.AddTo(this);
                break;
            case int number:
                Add(number);
                break;
            case bool flag:
                Add(flag);
                break;
            case double number:
                Add(number);
                break;
            case Raw raw:
                raw.AddTo(this);
                break;
            case ScriptArray list:
                Add(list.Count);
                for (int i = 0; i < list.Count; i++)
                {
                    Add(list[i]);
                }

                break;
            case ScriptObject map:
                Add(map.Count);
                foreach ((string key, object? item) in map)
                {
                    Add(key).Add(item);
                }

                break;
            case IFormattable other:
                Add(other.ToString(null, CultureInfo.InvariantCulture));
                break;
            default:
                Add(value.ToString() ?? "");
                break;
        }

        return this;
    }

    /// <summary>Adds bytes.</summary>
    public ModelHash Add(ReadOnlySpan<byte> bytes)
    {
        Add(bytes.Length);
        Append(bytes);
        return this;
    }

    /// <summary>The hash of something alone.</summary>
    public byte[] Apart(Action<ModelHash> add)
    {
        ModelHash apart = (_apart ??= new()).Begin();
        add(apart);
        apart.Flush();
        return apart._hash.GetCurrentHash();
    }

    /// <summary>The hash of everything added, 32 hex digits.</summary>
    public override string ToString()
    {
        Flush();
        return _hash.GetCurrentHashAsUInt128().ToString("x32", CultureInfo.InvariantCulture);
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        if (_length + bytes.Length > Together)
        {
            Flush();
        }

        if (bytes.Length > Together)
        {
            _hash.Append(bytes);
            return;
        }

        bytes.CopyTo(_waiting.AsSpan(_length));
        _length += bytes.Length;
    }

    private void Flush()
    {
        _hash.Append(_waiting.AsSpan(0, _length));
        _length = 0;
    }
}
