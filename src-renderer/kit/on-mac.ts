/** Whether this is a Mac: its keys are named otherwise, and Option types characters. */
export const onMac = (): boolean => navigator.platform.startsWith('Mac')
