export default () => globalThis.closeTestPostgres();
