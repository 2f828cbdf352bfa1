import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * A plain value as JSON whose keys are sorted: two values that hold the same read the same, however
 * they came about. Fields that are undefined count as absent. (The idea of RFC 8785.)
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part) => (isRecord(part) ? sorted(part) : part)) ?? 'null';
}

/** Hex SHA-256 of a value's canonical JSON. */
export function hashOf(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
}

/** A UUID that follows from a value alone (version 8 of RFC 9562), so that reading twice names once. */
export function uuidOf(value: unknown): string {
  const hex = hashOf(value);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
  ];
  return [...parts, hex.slice(20, 32)].join('-');
}

/** Whether two plain values hold the same. */
export function isSame(one: unknown, other: unknown): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(record)
      .sort()
      .map((key) => [key, record[key]]),
  );
}
